import { createFileRoute } from '@tanstack/react-router'
import { RepliesPage } from '#modules/messages/index.ts'
import { onlyFor } from '../only-for.ts'

export const Route = createFileRoute('/_app/messages/replies')({
  beforeLoad: onlyFor('messages:answer'),
  component: RepliesPage,
})
