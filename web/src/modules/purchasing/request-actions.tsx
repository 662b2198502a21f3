import { type PurchaseRequest, purchaseRequests } from '@mtambo/contract'
import { Button, Stack, Textarea } from '@mantine/core'
import { useDisclosure } from '@mantine/hooks'
import { useDraft } from '#lib/draft.ts'
import { useContractForm } from '#lib/form.ts'
import { Link } from '#lib/router.ts'
import { AskForm, AskModal } from '#ui/ask-modal.tsx'
import { Section } from '#ui/section.tsx'
import { useStep } from './use-step.ts'

type Props = { item: PurchaseRequest }

/** Only what this person may do with it now. */
export function RequestActions({ item }: Props) {
  const may = (verb: PurchaseRequest['may'][number]) => item.may.includes(verb)
  if (item.may.length === 0) return null
  return (
    <Section title="Next step">
      <Stack gap="xs">
        {may('order') && (
          <Button component={Link} to="/purchasing/orders/new" search={{ requestId: item.id }}>
            Order it
          </Button>
        )}
        {may('approve') && <Approve item={item} />}
        {may('reject') && <Reject item={item} />}
        {may('edit') && (
          <Button component={Link} to="/purchasing/requests/$id/edit" params={{ id: item.id }} variant="default">
            Change
          </Button>
        )}
        {may('cancel') && <TakeBack item={item} />}
      </Stack>
    </Section>
  )
}

function Approve({ item: { id, number } }: Props) {
  const { go, busy } = useStep(purchaseRequests.approve)
  return (
    <Button loading={busy} onClick={() => go({ id }, () => `${number} is approved. Its asker is told.`)}>
      Approve
    </Button>
  )
}

function Reject({ item }: Props) {
  const [opened, { open, close }] = useDisclosure()
  return (
    <>
      <Button variant="default" onClick={open}>
        Reject…
      </Button>
      <AskModal title={`Reject ${item.number}`} opened={opened} onClose={close}>
        <RejectForm item={item} onDone={close} />
      </AskModal>
    </>
  )
}

function RejectForm({ item: { id, number }, onDone }: Props & { onDone: () => void }) {
  const form = useContractForm(purchaseRequests.reject, { id, reason: '' })
  const draft = useDraft(`purchase-${id}-reject`, { ...form, values: { reason: form.values.reason } })
  const { go, busy } = useStep(purchaseRequests.reject, { refuse: form.refuse, close: onDone })
  const submit = form.onSubmit((input) =>
    go(input, () => {
      draft.clear()
      return `${number} is rejected. Its asker is told why.`
    }),
  )
  return (
    <AskForm
      onSubmit={submit}
      problem={form.problem}
      busy={busy}
      save="Reject the request"
      keep="Go back"
      onCancel={onDone}
    >
      <Textarea
        label="Reason"
        description="Whoever asked reads this. It cannot be undone."
        required
        data-autofocus
        minRows={2}
        maxLength={1000}
        {...form.getInputProps('reason')}
      />
    </AskForm>
  )
}

function TakeBack({ item }: Props) {
  const [opened, { open, close }] = useDisclosure()
  return (
    <>
      <Button variant="default" onClick={open}>
        Take it back…
      </Button>
      <AskModal title={`Take back ${item.number}`} opened={opened} onClose={close}>
        <TakeBackForm item={item} onDone={close} />
      </AskModal>
    </>
  )
}

function TakeBackForm({ item: { id, number }, onDone }: Props & { onDone: () => void }) {
  const form = useContractForm(purchaseRequests.cancel, { id, reason: '' })
  const { go, busy } = useStep(purchaseRequests.cancel, { refuse: form.refuse, close: onDone })
  return (
    <AskForm
      onSubmit={form.onSubmit((input) => go(input, () => `${number} is taken back.`))}
      problem={form.problem}
      busy={busy}
      save="Take it back"
      keep="Keep it"
      onCancel={onDone}
    >
      <Textarea
        label="Reason"
        description="Optional. It cannot be undone."
        data-autofocus
        minRows={2}
        maxLength={1000}
        {...form.getInputProps('reason')}
      />
    </AskForm>
  )
}
