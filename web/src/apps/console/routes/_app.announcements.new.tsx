import { createFileRoute } from '@tanstack/react-router'
import { NewAnnouncementPage } from '#modules/announcements/index.ts'
import { onlyFor } from '../only-for.ts'

export const Route = createFileRoute('/_app/announcements/new')({
  beforeLoad: onlyFor('announcements:manage'),
  component: NewAnnouncementPage,
})
