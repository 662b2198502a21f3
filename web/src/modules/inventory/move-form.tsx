import type { Item, StockMovement } from '@mtambo/contract'
import { Text } from '@mantine/core'
import { useState } from 'react'
import type { Refused } from '#lib/api.ts'
import { useContractForm } from '#lib/form.ts'
import { newId } from '#lib/id.ts'
import { useAct } from '#lib/query.ts'
import { AskForm } from '#ui/ask-modal.tsx'
import { toast } from '#ui/toast.tsx'
import { ItemSelect, ScanField, useItem } from './item-select.tsx'
import { MoveFields } from './move-fields.tsx'
import { type Verb, VERBS } from './verbs.ts'
import { amount } from './words.ts'

type Props = { verb: Verb; itemId?: string | undefined; storeId?: string | undefined; onDone: () => void }

const EMPTY = {
  itemId: '',
  storeId: '',
  toStoreId: '',
  quantity: '' as number | '',
  change: '' as number | '',
  unitCost: '' as number | '',
  workOrderId: null as string | null,
  userId: null as string | null,
  reference: '',
  reason: '',
}
export type MoveValues = typeof EMPTY

export function MoveForm({ verb, itemId, storeId, onDone }: Props) {
  const { endpoint, label, help } = VERBS[verb]
  const act = useAct(endpoint)
  // Its id is given here: sent twice over a bad line, it is booked once.
  const [id] = useState(newId)
  const form = useContractForm(endpoint, { id, ...EMPTY, itemId: itemId ?? '', storeId: storeId ?? '' })
  const { data: item } = useItem(form.values.itemId || null)
  const done = (says: string) => {
    toast(says)
    onDone()
  }
  const submit = form.onSubmit((input) =>
    act.mutate(input as never, {
      onError: (error: Refused) => (error.code === 'conflict' ? done('This is booked.') : form.refuse(error)),
      onSuccess: ({ movements }) => done(bookedText(movements)),
    }),
  )
  return (
    <AskForm onSubmit={submit} problem={form.problem} busy={act.isPending} save={label} onCancel={onDone}>
      {help && <Text c="dimmed">{help}</Text>}
      {itemId ? <What item={item} /> : <Choose form={form} />}
      <MoveFields verb={verb} form={form} item={item} />
    </AskForm>
  )
}

/** What is left where it was taken from, and what is there where it went. */
const bookedText = (movements: StockMovement[]) =>
  movements.map(({ item, store, balance }) => `${item.code}: ${amount(balance, item.unit)} in ${store.name}.`).join(' ')

const What = ({ item }: { item: Item | undefined }) => (
  <Text fw={550}>{item ? `${item.code} · ${item.name}` : ' '}</Text>
)

type Form = ReturnType<typeof useContractForm<(typeof VERBS)['issue']['endpoint'], MoveValues & { id: string }>>

function Choose({ form }: { form: Pick<Form, 'values' | 'setValues' | 'getInputProps'> }) {
  const choose = (id: string | null) => form.setValues({ itemId: id ?? '', storeId: '' })
  return (
    <>
      <ScanField first onFound={choose} />
      <ItemSelect required {...form.getInputProps('itemId')} value={form.values.itemId || null} onChange={choose} />
    </>
  )
}
