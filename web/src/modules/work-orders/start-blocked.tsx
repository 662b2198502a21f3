import { type WorkOrder, workOrders } from '@mtambo/contract'
import { List, Text } from '@mantine/core'
import type { FormEvent } from 'react'
import { useAct } from '#lib/query.ts'
import { AskForm, AskModal } from '#ui/ask-modal.tsx'
import { OrderRef } from './order-ref.tsx'

type Props = { order: WorkOrder; opened: boolean; onClose: () => void }

/** Something else must be done first: whoever begins all the same says so. */
export function StartBlocked({ order: { id, blockedBy }, opened, onClose }: Props) {
  const start = useAct(workOrders.start)
  const submit = (event: FormEvent) => {
    event.preventDefault()
    start.mutate({ id, allowBlocked: true }, { onSuccess: onClose })
  }
  return (
    <AskModal title="This is blocked" opened={opened} onClose={onClose}>
      <AskForm
        onSubmit={submit}
        problem={start.error?.message ?? null}
        busy={start.isPending}
        save="Start all the same"
        onCancel={onClose}
      >
        <Text>These are to be done first:</Text>
        <List>
          {blockedBy.map((order) => (
            <List.Item key={order.id}>
              <OrderRef order={order} />
            </List.Item>
          ))}
        </List>
      </AskForm>
    </AskModal>
  )
}
