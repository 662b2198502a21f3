import { vendors } from '@mtambo/contract'
import { FormFrame } from '#ui/form-frame.tsx'
import { Page } from '#ui/page.tsx'
import { usePageForm } from '#ui/use-page-form.ts'
import { VendorFields } from './vendor-fields.tsx'
import { EMPTY_VENDOR } from './vendor-values.ts'

const LIST = { to: '/purchasing/vendors' }

export function NewVendorPage() {
  const { form, frame } = usePageForm(vendors.create, EMPTY_VENDOR, {
    draft: 'new-vendor',
    saved: ({ id, name }) => ({ says: `${name} is added.`, go: { to: '/purchasing/vendors/$id', params: { id } } }),
  })
  return (
    <Page narrow title="New vendor" back={{ ...LIST, label: 'Vendors' }}>
      <FormFrame {...frame} save="Add vendor" cancel={LIST}>
        <VendorFields form={form} />
      </FormFrame>
    </Page>
  )
}
