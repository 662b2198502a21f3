import { purchaseRequests, type PurchasingSettings } from '@mtambo/contract'
import { Button, Skeleton } from '@mantine/core'
import { useDisclosure } from '@mantine/hooks'
import { useQuery } from '@tanstack/react-query'
import { useContractForm } from '#lib/form.ts'
import { useMoney } from '#lib/money.ts'
import { ask } from '#lib/query.ts'
import { AskForm, AskModal } from '#ui/ask-modal.tsx'
import { MoneyField } from '#ui/money-field.tsx'
import { useStep } from './use-step.ts'

/** Above which amount an order needs a second person. */
export function ApprovalLimit() {
  const [opened, { open, close }] = useDisclosure()
  return (
    <>
      <Button variant="default" onClick={open}>
        Approval limit…
      </Button>
      <AskModal title="Approval of orders" opened={opened} onClose={close}>
        <Loaded onDone={close} />
      </AskModal>
    </>
  )
}

function Loaded({ onDone }: { onDone: () => void }) {
  const { data } = useQuery(ask(purchaseRequests.settings, {}))
  return data ? <LimitForm settings={data} onDone={onDone} /> : <Skeleton height={140} />
}

function LimitForm({ settings, onDone }: { settings: PurchasingSettings; onDone: () => void }) {
  const money = useMoney()
  const form = useContractForm(purchaseRequests.saveSettings, { approvalLimit: settings.approvalLimit ?? '' })
  const { go, busy } = useStep(purchaseRequests.saveSettings, { refuse: form.refuse, close: onDone })
  const submit = form.onSubmit((input) =>
    go(input, ({ approvalLimit }) =>
      approvalLimit === null
        ? 'No order needs a second person now.'
        : `Orders above ${money(approvalLimit)} need a second person now.`,
    ),
  )
  return (
    <AskForm onSubmit={submit} problem={form.problem} busy={busy} save="Save" onCancel={onDone}>
      <MoneyField
        label="An order above this is approved by a second person"
        description="With tax. Orders in other currencies are approved too. Left empty, no order needs approval."
        data-autofocus
        {...form.getInputProps('approvalLimit')}
      />
    </AskForm>
  )
}
