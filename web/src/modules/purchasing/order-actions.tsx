import { type PurchaseOrder, purchaseOrders } from '@mtambo/contract'
import { Button, Stack, Text } from '@mantine/core'
import { Link } from '#lib/router.ts'
import { Section } from '#ui/section.tsx'
import { AskReason } from './ask-reason.tsx'
import { ReceiveOrder } from './receive-order.tsx'
import { SendOrder } from './send-order.tsx'
import { useStep } from './use-step.ts'

type Props = { order: PurchaseOrder }

/** Only what this person may do with it now. */
export function OrderActions({ order }: Props) {
  const may = (verb: PurchaseOrder['may'][number]) => order.may.includes(verb)
  if (order.may.length === 0 && !order.awaitsApproval) return null
  return (
    <Section title="Next step">
      <Stack gap="xs">
        <Standing order={order} />
        {may('approve') && <Approve order={order} />}
        {may('decline') && (
          <AskReason
            e={purchaseOrders.decline}
            id={order.id}
            verb="Give it back…"
            title={`Give back ${order.number}`}
            save="Give it back"
            hint="Its author reads this, and may change the order."
            said={`${order.number} is given back. Its author is told why.`}
          />
        )}
        {may('receive') && <ReceiveOrder order={order} />}
        {may('send') && <SendOrder order={order} />}
        {may('ask_approval') && <AskApproval order={order} />}
        {may('mail') && <SendOrder order={order} again />}
        {may('edit') && (
          <Button component={Link} to="/purchasing/orders/$id/edit" params={{ id: order.id }} variant="default">
            Change
          </Button>
        )}
        {may('cancel') && (
          <AskReason
            e={purchaseOrders.cancel}
            id={order.id}
            verb="Cancel the order…"
            title={`Cancel ${order.number}`}
            save="Cancel the order"
            hint={
              order.status === 'draft'
                ? 'What was asked for can be ordered elsewhere. It cannot be undone.'
                : 'The vendor is not told: do that yourself. What has come stays. It cannot be undone.'
            }
            said={`${order.number} is cancelled.`}
          />
        )}
      </Stack>
    </Section>
  )
}

/** What one should know before deciding. */
function Standing({ order: { approval, awaitsApproval, status, may } }: Props) {
  if (awaitsApproval && !may.includes('approve'))
    return <Text>It is above the limit, and waits for somebody other than its author to approve it.</Text>
  if (awaitsApproval) return <Text>It is above the limit, and waits for you or somebody else to approve it.</Text>
  if (status === 'draft' && approval.needed && !approval.at)
    return <Text>It is above the limit: somebody else has to approve it before it is sent.</Text>
  return null
}

function Approve({ order: { id, number } }: Props) {
  const { go, busy } = useStep(purchaseOrders.approve)
  return (
    <Button loading={busy} onClick={() => go({ id }, () => `${number} is approved. Its author is told.`)}>
      Approve
    </Button>
  )
}

function AskApproval({ order: { id, number } }: Props) {
  const { go, busy } = useStep(purchaseOrders.askApproval)
  return (
    <Button
      loading={busy}
      onClick={() => go({ id }, () => `${number} waits for approval. Those who approve are told.`)}
    >
      Ask for approval
    </Button>
  )
}
