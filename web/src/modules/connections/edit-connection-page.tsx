import { type Connection, connections } from '@mtambo/contract'
import { useSuspenseQuery } from '@tanstack/react-query'
import { FormFrame } from '#ui/form-frame.tsx'
import { ask } from '#lib/query.ts'
import { Page } from '#ui/page.tsx'
import { usePageForm } from '#ui/use-page-form.ts'
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
  const { form, frame } = usePageForm(connections.edit, valuesOf(connection), {
    draft: `connection-${connection.id}`,
    saved: ({ meterNumber }) => ({ says: `${meterNumber} is saved.`, go: where }),
  })
  return (
    <FormFrame {...frame} save="Save" cancel={where}>
      <SupplySections form={form} />
    </FormFrame>
  )
}
