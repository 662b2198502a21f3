import { type Connection, connections } from '@mtambo/contract'
import { useSuspenseQuery } from '@tanstack/react-query'
import { FormFrame } from '#ui/form-frame.tsx'
import { useDraft } from '#lib/draft.ts'
import { useContractForm } from '#lib/form.ts'
import { ask, useAct } from '#lib/query.ts'
import { useNavigate } from '#lib/router.ts'
import { Page } from '#ui/page.tsx'
import { toast } from '#ui/toast.tsx'
import { SupplySections, type SupplyValues } from './connection-fields.tsx'

export function EditConnectionPage({ id }: { id: string }) {
  const { data: connection } = useSuspenseQuery(ask(connections.get, { id }))
  return (
    <Page
      narrow
      title={`Edit ${connection.meterNumber}`}
      context={connection.customer.name}
      back={{ to: '/connections/$id', params: { id }, label: connection.meterNumber }}
    >
      <EditForm connection={connection} />
    </Page>
  )
}

function valuesOf({
  id,
  type,
  loadKva,
  installationDate,
  transformerId,
  transformer,
  feederId,
  feeder,
  point,
  lastReadingDate,
  lastReadingKwh,
}: Connection): SupplyValues & { id: string } {
  return {
    id,
    type,
    loadKva,
    installationDate: installationDate ?? '',
    transformerId,
    transformer: transformer ?? '',
    feederId,
    feeder: feeder ?? '',
    point,
    lastReadingDate: lastReadingDate ?? '',
    lastReadingKwh: lastReadingKwh ?? '',
  }
}

function EditForm({ connection }: { connection: Connection }) {
  const where = { to: '/connections/$id', params: { id: connection.id } }
  const navigate = useNavigate()
  const edit = useAct(connections.edit)
  const form = useContractForm(connections.edit, valuesOf(connection))
  const draft = useDraft(`connection-${connection.id}`, form)
  const submit = form.onSubmit((input) =>
    edit.mutate(input, {
      onError: form.refuse,
      onSuccess: ({ meterNumber }) => {
        draft.clear()
        toast(`${meterNumber} is saved.`)
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
      <SupplySections form={form} />
    </FormFrame>
  )
}
