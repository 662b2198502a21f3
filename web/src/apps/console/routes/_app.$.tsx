import { createFileRoute } from '@tanstack/react-router'
import { NotFound } from '../shell/failures.tsx'

/** An address nobody knows, inside the shell: the menu leads on. */
export const Route = createFileRoute('/_app/$')({ component: NotFound })
