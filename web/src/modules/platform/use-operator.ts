import { platform, type PlatformMe } from '@mtambo/contract'
import { useSuspenseQuery } from '@tanstack/react-query'
import { ask } from '#lib/query.ts'

/** The operator who is signed in. Suspends until known. */
export const useOperator = (): PlatformMe => useSuspenseQuery(ask(platform.me, {})).data
