import { type CategoryList, identity, type Me, type Permission, type Words } from '@mtambo/contract'
import { useMutation, useQueryClient, useSuspenseQuery } from '@tanstack/react-query'
import { api } from './api.ts'
import { clearDrafts } from './draft.ts'
import { hangUp } from './live.ts'
import { ask } from './query.ts'
import { forgetSignedIn } from './signed-in.ts'

/** The signed-in person. Suspends until known. */
export function useMe(): Me {
  return useSuspenseQuery({ ...ask(identity.me, {}), staleTime: 5 * 60_000 }).data
}

export const useCan = (permission: Permission) => useMe().role?.grants[permission]

/** What this organisation calls things. */
export const useWords = (): Words => useMe().organisation.words

/** How many accounts of this organisation somebody in the portal sees. */
export function useAccounts() {
  const { organisation, organisations } = useMe()
  return organisations.filter(({ id, as }) => as === 'customer' && id === organisation.id).length
}

export const useTimeZone = () => useMe().organisation.timeZone

/** The label of a category's code, also of one that is no longer offered. */
export function useLabel() {
  const { categories, formerCategories } = useMe().organisation
  return (list: CategoryList, code: string) =>
    (
      categories[list]?.find((category) => category.code === code) ??
      formerCategories.find((category) => category.list === list && category.code === code)
    )?.label ?? code
}

/** Signs out and forgets what was loaded and typed, also when the server could not be told. `leave` goes to the sign-in page. */
export function useSignOut(leave: () => Promise<void> | void) {
  const client = useQueryClient()
  return useMutation({
    mutationFn: () => {
      hangUp()
      return api(identity.logout, {})
    },
    onSettled: async () => {
      clearDrafts()
      forgetSignedIn()
      // First away from the pages that show it: they would ask for it again.
      await leave()
      client.clear()
    },
  })
}
