import { type Vendor, vendors } from '@mtambo/contract'
import { useSuspenseQuery } from '@tanstack/react-query'
import { ask } from '#lib/query.ts'
import { useMe } from '#lib/session.ts'
import { FormFrame } from '#ui/form-frame.tsx'
import { Page } from '#ui/page.tsx'
import { usePageForm } from '#ui/use-page-form.ts'
import { VendorFields } from './vendor-fields.tsx'
import { valuesOf } from './vendor-values.ts'

export function EditVendorPage({ id }: { id: string }) {
  const { data: vendor } = useSuspenseQuery(ask(vendors.get, { id }))
  return (
    <Page
      narrow
      title={`Edit ${vendor.name}`}
      back={{ to: '/purchasing/vendors/$id', params: { id }, label: vendor.name }}
    >
      <EditForm vendor={vendor} />
    </Page>
  )
}

function EditForm({ vendor }: { vendor: Vendor }) {
  const { currency } = useMe().organisation
  const where = { to: '/purchasing/vendors/$id', params: { id: vendor.id } }
  const { form, frame } = usePageForm(vendors.edit, valuesOf(vendor, currency), {
    draft: `vendor-${vendor.id}`,
    saved: ({ name }) => ({ says: `${name} is saved.`, go: where }),
  })
  return (
    <FormFrame {...frame} save="Save" cancel={where}>
      <VendorFields form={form} />
    </FormFrame>
  )
}
