import { type Asset, assets } from '@mtambo/contract'
import { useSuspenseQuery } from '@tanstack/react-query'
import { ask } from '#lib/query.ts'
import { FormFrame } from '#ui/form-frame.tsx'
import { Page } from '#ui/page.tsx'
import { usePageForm } from '#ui/use-page-form.ts'
import { AssetSections, valuesOf } from './asset-fields.tsx'

export function EditAssetPage({ id }: { id: string }) {
  const { data: asset } = useSuspenseQuery(ask(assets.get, { id }))
  return (
    <Page
      narrow
      title={`Edit ${asset.tag}`}
      context={asset.name}
      back={{ to: '/assets/$id', params: { id }, label: asset.name }}
    >
      <EditForm asset={asset} />
    </Page>
  )
}

function EditForm({ asset }: { asset: Asset }) {
  const where = { to: '/assets/$id', params: { id: asset.id } }
  const { form, frame } = usePageForm(assets.edit, valuesOf(asset), {
    draft: `asset-${asset.id}`,
    saved: ({ tag }) => ({ says: `${tag} is saved.`, go: where }),
  })
  return (
    <FormFrame {...frame} save="Save" cancel={where}>
      <AssetSections form={form} />
    </FormFrame>
  )
}
