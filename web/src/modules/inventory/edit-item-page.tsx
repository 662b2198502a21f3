import { inventory, type Item } from '@mtambo/contract'
import { useSuspenseQuery } from '@tanstack/react-query'
import { ask } from '#lib/query.ts'
import { FormFrame } from '#ui/form-frame.tsx'
import { Page } from '#ui/page.tsx'
import { usePageForm } from '#ui/use-page-form.ts'
import { ItemSections, valuesOf } from './item-fields.tsx'

export function EditItemPage({ id }: { id: string }) {
  const { data: item } = useSuspenseQuery(ask(inventory.get, { id }))
  return (
    <Page
      narrow
      title={`Edit ${item.code}`}
      context={item.name}
      back={{ to: '/stock/$id', params: { id }, label: item.name }}
    >
      <EditForm item={item} />
    </Page>
  )
}

function EditForm({ item }: { item: Item }) {
  const where = { to: '/stock/$id', params: { id: item.id } }
  const { form, frame } = usePageForm(inventory.edit, valuesOf(item), {
    draft: `item-${item.id}`,
    saved: ({ code }) => ({ says: `${code} is saved.`, go: where }),
  })
  return (
    <FormFrame {...frame} save="Save" cancel={where}>
      <ItemSections form={form} />
    </FormFrame>
  )
}
