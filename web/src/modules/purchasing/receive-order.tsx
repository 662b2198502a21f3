import { type PurchaseOrder, purchaseOrders } from '@mtambo/contract'
import { Button, Checkbox, Stack, Text, Textarea, TextInput } from '@mantine/core'
import { useDisclosure } from '@mantine/hooks'
import { useState } from 'react'
import { useDraft } from '#lib/draft.ts'
import { useContractForm } from '#lib/form.ts'
import { newId } from '#lib/id.ts'
import { AskForm, AskModal } from '#ui/ask-modal.tsx'
import { StoreField } from './order-fields.tsx'
import { ReceiveLine } from './receive-line.tsx'
import { useStep } from './use-step.ts'

type Props = { order: PurchaseOrder }
export type ArrivedValues = { lineId: string; quantity: number | null; unitCost: number | null }

/** Goods have come. */
export function ReceiveOrder({ order }: Props) {
  const [opened, { open, close }] = useDisclosure()
  return (
    <>
      <Button onClick={open}>Goods have come…</Button>
      <AskModal title={`What has come of ${order.number}`} opened={opened} onClose={close}>
        <ReceiveForm order={order} onDone={close} />
      </AskModal>
    </>
  )
}

/** All that is still to come, to begin with: most deliveries are whole. */
const arrivedOf = ({ lines }: PurchaseOrder): ArrivedValues[] =>
  lines
    .filter(({ outstanding }) => outstanding > 0)
    .map(({ id, outstanding }) => ({ lineId: id, quantity: outstanding, unitCost: null }))

function useReceiveForm(order: PurchaseOrder) {
  // Chosen here, so that what is sent twice over a bad line counts once.
  const [receiptId] = useState(newId)
  const form = useContractForm(purchaseOrders.receive, {
    id: order.id,
    receiptId,
    storeId: order.store?.id ?? null,
    deliveryNote: '',
    notes: '',
    allowMore: false,
    lines: arrivedOf(order),
  })
  const { lines: _, ...kept } = form.values
  return { form, draft: useDraft(`receive-${order.id}`, { ...form, values: kept }) }
}
export type ReceiveFormOf = ReturnType<typeof useReceiveForm>['form']

function ReceiveForm({ order, onDone }: Props & { onDone: () => void }) {
  const { form, draft } = useReceiveForm(order)
  const { go, busy } = useStep(purchaseOrders.receive, { refuse: form.refuse, close: onDone })
  const submit = form.onSubmit((input) =>
    go(input, ({ status, number }) => {
      draft.clear()
      return status === 'received' ? `All of ${number} has come.` : `Received. Some of ${number} is still to come.`
    }),
  )
  const { lines } = form.values
  const needsStore = order.lines.some(({ id, item }) => item && lines.some(({ lineId }) => lineId === id))
  return (
    <AskForm onSubmit={submit} problem={form.problem} busy={busy} save="Receive" onCancel={onDone}>
      <Stack gap="sm">
        {order.lines.map((line) => (
          <ReceiveLine key={line.id} form={form} line={line} order={order} />
        ))}
        {lines.length === 0 && form.errors['lines'] && <Text c="red">{form.errors['lines']}</Text>}
      </Stack>
      <StoreField
        label="Into which store"
        required={needsStore}
        {...form.getInputProps('storeId')}
        value={form.values.storeId}
      />
      <TextInput
        label="Delivery note number"
        maxLength={60}
        autoComplete="off"
        {...form.getInputProps('deliveryNote')}
      />
      <Textarea label="Notes" minRows={1} maxLength={1000} {...form.getInputProps('notes')} />
      <Checkbox label="More has come than was ordered" {...form.getInputProps('allowMore', { type: 'checkbox' })} />
    </AskForm>
  )
}
