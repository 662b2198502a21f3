import { inventory } from '@mtambo/contract'
import { useState } from 'react'
import { useDraft } from '#lib/draft.ts'
import { useContractForm } from '#lib/form.ts'
import { newId } from '#lib/id.ts'
import { useAct } from '#lib/query.ts'
import { useNavigate } from '#lib/router.ts'
import { FormFrame } from '#ui/form-frame.tsx'
import { Page } from '#ui/page.tsx'
import { toast } from '#ui/toast.tsx'
import { EMPTY_ITEM, ItemSections } from './item-fields.tsx'
import { EMPTY_OPENING, type Opening, OpeningStock, sentStock } from './opening-stock.tsx'

const BACK = { to: '/stock' }

export function NewItemPage() {
  const navigate = useNavigate()
  const act = useAct(inventory.create)
  const [id] = useState(newId)
  // The boxes of the stores hold texts until they are sent: the contract sees only those that were filled in.
  const [stock, setStock] = useState<Opening[]>([EMPTY_OPENING])
  const form = useContractForm(inventory.create, { id, ...EMPTY_ITEM, stock: [] as ReturnType<typeof sentStock> })
  const draft = useDraft('new-item', {
    values: { ...form.values, id: undefined, stock },
    setValues: ({ stock: kept, ...values }: typeof EMPTY_ITEM & { stock: Opening[] }) => {
      setStock(kept)
      form.setValues(values)
    },
    isDirty: () => form.isDirty() || stock.some(({ storeId }) => storeId !== ''),
  })
  const change = (next: Opening[]) => {
    setStock(next)
    form.setFieldValue('stock', sentStock(next))
  }
  const submit = form.onSubmit((input) =>
    act.mutate(
      { ...input, stock: sentStock(stock) },
      {
        onError: form.refuse,
        onSuccess: ({ code }) => {
          draft.clear()
          toast(`${code} is added.`)
          void navigate({ to: '/stock/$id', params: { id }, replace: true })
        },
      },
    ),
  )
  const frame = { onSubmit: submit, problem: form.problem, busy: act.isPending, onCancel: draft.clear }
  return (
    <Page narrow title="New item" back={{ ...BACK, label: 'Stock' }}>
      <FormFrame {...frame} save="Add item" cancel={BACK}>
        <ItemSections form={form} />
        <OpeningStock value={stock} onChange={change} errors={form.errors} />
      </FormFrame>
    </Page>
  )
}
