import { approvals, type WorkOrder } from '@mtambo/contract'
import { Text } from '@mantine/core'
import type { FormEvent } from 'react'
import { useAct } from '#lib/query.ts'
import { AskForm, AskModal } from '#ui/ask-modal.tsx'
import { toast } from '#ui/toast.tsx'

type Props = { order: WorkOrder; opened: boolean; onClose: () => void }

export function WithdrawRequest({ order: { id, number }, opened, onClose }: Props) {
  const withdraw = useAct(approvals.withdraw)
  const submit = (event: FormEvent) => {
    event.preventDefault()
    withdraw.mutate(
      { id },
      {
        onSuccess: () => {
          toast(`${number} is taken back.`)
          onClose()
        },
      },
    )
  }
  return (
    <AskModal title={`Take back ${number}`} opened={opened} onClose={onClose}>
      <AskForm
        onSubmit={submit}
        problem={withdraw.error?.message ?? null}
        busy={withdraw.isPending}
        save="Take it back"
        keep="Keep it"
        onCancel={onClose}
      >
        <Text>Nobody will decide on it any more. It stays among your requests as cancelled.</Text>
      </AskForm>
    </AskModal>
  )
}
