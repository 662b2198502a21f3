import { approvals, assets, type FileLink, MAX_PHOTOS, type WorkOrder, workOrders } from '@mtambo/contract'
import { useSuspenseQuery } from '@tanstack/react-query'
import { useDraft } from '#lib/draft.ts'
import { useContractForm } from '#lib/form.ts'
import { ask, useAct } from '#lib/query.ts'
import { useNavigate } from '#lib/router.ts'
import { useCan } from '#lib/session.ts'
import { FormFrame } from '#ui/form-frame.tsx'
import { Page } from '#ui/page.tsx'
import { PhotoPicker } from '#ui/photo-picker.tsx'
import { Section } from '#ui/section.tsx'
import { toast } from '#ui/toast.tsx'
import { usePageForm } from '#ui/use-page-form.ts'
import { ofAsset } from './equipment-field.tsx'
import { RequestFields } from './request-fields.tsx'
import { EMPTY_WORK, findable, workValuesOf } from './work-values.ts'

const { contactName: _name, contactPhone: _phone, dueOn: _due, ...WORK } = EMPTY_WORK
const EMPTY_REQUEST = { ...WORK, type: 'corrective' as WorkOrder['type'], wishedOn: '' }
type Values = typeof EMPTY_REQUEST

const MINE = { to: '/my-work', search: { show: 'asked' }, label: 'My requests' }

/** What somebody would like to have done who does not plan it. */
export function RequestWorkPage({ assetId }: { assetId?: string }) {
  const maySee = useCan('assets:read')
  return (
    <Page
      narrow
      title="Ask for work"
      context="Whoever may approve it is told, and you hear of the decision."
      back={MINE}
    >
      {assetId && maySee ? <ForAsset id={assetId} /> : <RequestForm values={EMPTY_REQUEST} draft="request" />}
    </Page>
  )
}

function ForAsset({ id }: { id: string }) {
  const { data: asset } = useSuspenseQuery(ask(assets.get, { id }))
  return <RequestForm values={{ ...EMPTY_REQUEST, ...ofAsset(asset, EMPTY_REQUEST) }} draft={`request-${id}`} />
}

function RequestForm({ values, draft: key }: { values: Values; draft: string }) {
  const navigate = useNavigate()
  const request = useAct(approvals.request)
  const form = useContractForm(
    approvals.request,
    { ...values, photos: [] as FileLink[] },
    { check: (typed) => findable({ ...EMPTY_WORK, ...typed }, { asked: true }) },
  )
  const draft = useDraft(key, form)
  const submit = form.onSubmit((input) =>
    request.mutate(
      { ...input, photoIds: form.values.photos.map(({ id }) => id) },
      {
        onError: form.refuse,
        onSuccess: ({ id, number }) => {
          draft.clear()
          toast(`${number} waits for approval. You are told what is decided.`)
          void navigate({ to: '/work-orders/$id', params: { id }, replace: true })
        },
      },
    ),
  )
  return (
    <FormFrame
      onSubmit={submit}
      problem={form.problem}
      busy={request.isPending}
      save="Ask for it"
      cancel={MINE}
      onCancel={draft.clear}
    >
      <RequestFields form={form} />
      <Section title="Photos">
        <PhotoPicker
          label="Photos"
          error={form.errors['photoIds']}
          value={form.values.photos}
          onChange={(photos) => form.setValues({ photos })}
          max={MAX_PHOTOS}
        />
      </Section>
    </FormFrame>
  )
}

/** Until somebody has decided. */
export function EditRequestPage({ id }: { id: string }) {
  const { data: order } = useSuspenseQuery(ask(workOrders.get, { id }))
  return (
    <Page
      narrow
      title={`Edit ${order.number}`}
      context={order.title}
      back={{ to: '/work-orders/$id', params: { id }, label: order.number }}
    >
      <EditForm order={order} />
    </Page>
  )
}

function EditForm({ order }: { order: WorkOrder }) {
  const where = { to: '/work-orders/$id', params: { id: order.id } }
  const values = { ...workValuesOf(order), wishedOn: order.wishedOn ?? '' }
  const { form, frame } = usePageForm(approvals.editRequest, values, {
    draft: `request-${order.id}-edit`,
    saved: ({ number }) => ({ says: `${number} is saved.`, go: where }),
  })
  return (
    <FormFrame {...frame} save="Save" cancel={where}>
      <RequestFields form={form} />
    </FormFrame>
  )
}
