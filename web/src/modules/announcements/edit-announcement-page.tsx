import { type Announcement, announcements } from '@mtambo/contract'
import { useSuspenseQuery } from '@tanstack/react-query'
import { useDraft } from '#lib/draft.ts'
import { useContractForm } from '#lib/form.ts'
import { ask, useAct } from '#lib/query.ts'
import { useNavigate } from '#lib/router.ts'
import { FormFrame } from '#ui/form-frame.tsx'
import { Page } from '#ui/page.tsx'
import { toast } from '#ui/toast.tsx'
import { AnnouncementFields, type AnnouncementValues } from './announcement-fields.tsx'

export function EditAnnouncementPage({ id }: { id: string }) {
  const { data: it } = useSuspenseQuery(ask(announcements.get, { id }))
  return (
    <Page
      narrow
      title="Edit announcement"
      context={it.title}
      back={{ to: '/announcements/$id', params: { id }, label: it.title }}
    >
      <EditForm announcement={it} />
    </Page>
  )
}

const valuesOf = ({
  id,
  kind,
  title,
  body,
  areas,
  startsAt,
  endsAt,
}: Announcement): AnnouncementValues & {
  id: string
} => ({
  id,
  kind,
  title,
  body,
  areas,
  startsAt: startsAt.toISOString(),
  endsAt: endsAt?.toISOString() ?? '',
})

function EditForm({ announcement }: { announcement: Announcement }) {
  const where = { to: '/announcements/$id', params: { id: announcement.id } }
  const navigate = useNavigate()
  const edit = useAct(announcements.edit)
  const form = useContractForm(announcements.edit, valuesOf(announcement))
  const draft = useDraft(`announcement-${announcement.id}`, form)
  const submit = form.onSubmit((input) =>
    edit.mutate(input, {
      onError: form.refuse,
      onSuccess: () => {
        draft.clear()
        toast('It is saved, and customers see it like this now.')
        void navigate({ ...where, replace: true })
      },
    }),
  )
  return (
    <FormFrame
      onSubmit={submit}
      problem={form.problem}
      busy={edit.isPending}
      save="Save"
      cancel={where}
      onCancel={draft.clear}
    >
      <AnnouncementFields form={form} />
    </FormFrame>
  )
}
