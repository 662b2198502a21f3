import { announcements } from '@mtambo/contract'
import { useState } from 'react'
import { useDraft } from '#lib/draft.ts'
import { useContractForm } from '#lib/form.ts'
import { useAct } from '#lib/query.ts'
import { useNavigate } from '#lib/router.ts'
import { FormFrame } from '#ui/form-frame.tsx'
import { Page } from '#ui/page.tsx'
import { toast } from '#ui/toast.tsx'
import { AnnouncementFields, type AnnouncementValues } from './announcement-fields.tsx'

export function NewAnnouncementPage() {
  const navigate = useNavigate()
  const create = useAct(announcements.create)
  const [empty] = useState((): AnnouncementValues => ({
    kind: 'outage',
    title: '',
    body: '',
    areas: [],
    startsAt: new Date().toISOString(),
    endsAt: '',
  }))
  const form = useContractForm(announcements.create, empty)
  const draft = useDraft('new-announcement', form)
  const submit = form.onSubmit((input) =>
    create.mutate(input, {
      onError: form.refuse,
      onSuccess: ({ id }) => {
        draft.clear()
        toast('It is published.')
        void navigate({ to: '/announcements/$id', params: { id }, replace: true })
      },
    }),
  )
  return (
    <Page narrow title="New announcement" back={{ to: '/announcements', label: 'Announcements' }}>
      <FormFrame
        onSubmit={submit}
        problem={form.problem}
        busy={create.isPending}
        save="Publish"
        cancel={{ to: '/announcements' }}
        onCancel={draft.clear}
      >
        <AnnouncementFields form={form} />
      </FormFrame>
    </Page>
  )
}
