import { type Asset, assets } from '@mtambo/contract'
import { useSuspenseQuery } from '@tanstack/react-query'
import { useDraft } from '#lib/draft.ts'
import { useContractForm } from '#lib/form.ts'
import { ask, useAct } from '#lib/query.ts'
import { useNavigate } from '#lib/router.ts'
import { FormFrame } from '#ui/form-frame.tsx'
import { Page } from '#ui/page.tsx'
import { toast } from '#ui/toast.tsx'
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
  const navigate = useNavigate()
  const edit = useAct(assets.edit)
  const form = useContractForm(assets.edit, valuesOf(asset))
  const draft = useDraft(`asset-${asset.id}`, form)
  const submit = form.onSubmit((input) =>
    edit.mutate(input, {
      onError: form.refuse,
      onSuccess: ({ tag }) => {
        draft.clear()
        toast(`${tag} is saved.`)
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
      <AssetSections form={form} />
    </FormFrame>
  )
}
