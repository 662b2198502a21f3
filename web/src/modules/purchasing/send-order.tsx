import { type PurchaseOrder, purchaseOrders } from '@mtambo/contract'
import { Button, SegmentedControl, Text, Textarea, TextInput } from '@mantine/core'
import { useDisclosure } from '@mantine/hooks'
import { useState } from 'react'
import { useContractForm } from '#lib/form.ts'
import { AskForm, AskModal } from '#ui/ask-modal.tsx'
import { useStep } from './use-step.ts'

type Props = { order: PurchaseOrder; /** It is placed already: only the letter goes once more. */ again?: boolean }

export function SendOrder({ order, again = false }: Props) {
  const [opened, { open, close }] = useDisclosure()
  return (
    <>
      <Button variant={again ? 'default' : 'filled'} onClick={open}>
        {again ? 'Mail it again…' : 'Send the order…'}
      </Button>
      <AskModal title={`Send ${order.number}`} opened={opened} onClose={close}>
        <SendForm order={order} again={again} onDone={close} />
      </AskModal>
    </>
  )
}

const WAYS = [
  { value: 'mail', label: 'By e-mail' },
  { value: 'else', label: 'In another way' },
]

function SendForm({ order, again, onDone }: Required<Props> & { onDone: () => void }) {
  const { id, number, vendor, vendorEmail, sentTo } = order
  const [way, setWay] = useState(again || vendorEmail ? 'mail' : 'else')
  const byMail = again || way === 'mail'
  const check = ({ email }: { email: string }) => (byMail && !email ? { email: 'Give an e-mail address' } : {})
  const form = useContractForm(
    purchaseOrders.send,
    { id, email: (again ? sentTo : null) ?? vendorEmail ?? '', message: '' },
    { check },
  )
  const { go, busy } = useStep(purchaseOrders.send, { refuse: form.refuse, close: onDone })
  const submit = form.onSubmit((input) =>
    go(byMail ? input : { id }, () =>
      byMail ? `${number} is on its way to ${input.email}.` : `${number} is marked as sent.`,
    ),
  )
  return (
    <AskForm
      onSubmit={submit}
      problem={form.problem}
      busy={busy}
      save={byMail ? 'Send it' : 'Mark as sent'}
      onCancel={onDone}
    >
      {!again && <SegmentedControl aria-label="How it is sent" fullWidth data={WAYS} value={way} onChange={setWay} />}
      {byMail ? (
        <>
          <TextInput
            label="E-mail"
            type="email"
            inputMode="email"
            required
            description={`${vendor.name} gets the order as a PDF.`}
            {...form.getInputProps('email')}
          />
          <Textarea label="A few words with it" minRows={2} maxLength={1000} {...form.getInputProps('message')} />
        </>
      ) : (
        <Text>For an order that you place on paper, by phone or in their shop. Nothing is sent from here.</Text>
      )}
    </AskForm>
  )
}
