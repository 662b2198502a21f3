import { assets } from '@mtambo/contract'
import { useWords } from '#lib/session.ts'
import { FormFrame } from '#ui/form-frame.tsx'
import { Page } from '#ui/page.tsx'
import { usePageForm } from '#ui/use-page-form.ts'
import { AssetSections, EMPTY_ASSET } from './asset-fields.tsx'

type Props = { parentId?: string | undefined; locationId?: string | undefined }

export function NewAssetPage({ parentId, locationId }: Props) {
  const words = useWords()
  const word = words.asset.toLowerCase()
  const { form, frame } = usePageForm(
    assets.create,
    { ...EMPTY_ASSET, parentId: parentId ?? null, locationId: locationId ?? null },
    {
      draft: `new-asset-${parentId ?? locationId ?? 'any'}`,
      saved: ({ id, tag }) => ({ says: `${tag} is added.`, go: { to: '/assets/$id', params: { id } } }),
    },
  )
  const back = parentId ? { to: '/assets/$id', params: { id: parentId } } : { to: '/assets' }
  return (
    <Page narrow title={`New ${word}`} back={{ ...back, label: words.assets }}>
      <FormFrame {...frame} save={`Add ${word}`} cancel={back}>
        <AssetSections form={form} />
      </FormFrame>
    </Page>
  )
}
