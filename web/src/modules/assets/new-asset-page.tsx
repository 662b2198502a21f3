import { assets } from '@mtambo/contract'
import { useDraft } from '#lib/draft.ts'
import { useContractForm } from '#lib/form.ts'
import { useAct } from '#lib/query.ts'
import { useNavigate } from '#lib/router.ts'
import { useWords } from '#lib/session.ts'
import { FormFrame } from '#ui/form-frame.tsx'
import { Page } from '#ui/page.tsx'
import { toast } from '#ui/toast.tsx'
import { AssetSections, EMPTY_ASSET } from './asset-fields.tsx'

export function NewAssetPage({ parentId }: { parentId?: string }) {
  const words = useWords()
  const navigate = useNavigate()
  const create = useAct(assets.create)
  const form = useContractForm(assets.create, { ...EMPTY_ASSET, parentId: parentId ?? null })
  const draft = useDraft(`new-asset-${parentId ?? 'any'}`, form)
  const word = words.asset.toLowerCase()
  const submit = form.onSubmit((input) =>
    create.mutate(input, {
      onError: form.refuse,
      onSuccess: ({ id, tag }) => {
        draft.clear()
        toast(`${tag} is added.`)
        void navigate({ to: '/assets/$id', params: { id }, replace: true })
      },
    }),
  )
  const back = parentId ? { to: '/assets/$id', params: { id: parentId } } : { to: '/assets' }
  return (
    <Page narrow title={`New ${word}`} back={{ ...back, label: words.assets }}>
      <FormFrame
        onSubmit={submit}
        problem={form.problem}
        busy={create.isPending}
        save={`Add ${word}`}
        cancel={back}
        onCancel={draft.clear}
      >
        <AssetSections form={form} />
      </FormFrame>
    </Page>
  )
}
