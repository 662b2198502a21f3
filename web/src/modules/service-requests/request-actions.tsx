import { type ServiceRequest, type ServiceRequestStatus, serviceRequests } from '@mtambo/contract'
import { Button, Stack, Text } from '@mantine/core'
import { useCan, useMe, useWords } from '#lib/session.ts'
import { Section } from '#ui/section.tsx'
import { toastRefusal } from '#ui/toast.tsx'
import { ApproveRequest } from './approve-request.tsx'
import { CompleteRequest } from './complete-request.tsx'
import { NoteOnRequest } from './note-on-request.tsx'
import { PlanAgain } from './plan-again.tsx'
import { RejectRequest } from './reject-request.tsx'
import { useDecision } from './use-decision.ts'

type Props = { item: ServiceRequest }

/** Only what this person may do with it now. */
export function RequestActions({ item }: Props) {
  const mayReview = useCan('service-requests:review')
  if (!mayReview) return null
  return (
    <Stack>
      {(item.moves.length > 0 || item.mayPlan) && (
        <Section title="Next step">
          <NextStep item={item} />
        </Section>
      )}
      <Section title="Add a note">
        <NoteOnRequest id={item.id} />
      </Section>
    </Stack>
  )
}

function NextStep({ item }: Props) {
  const may = (status: ServiceRequestStatus) => item.moves.includes(status)
  return (
    <Stack gap="xs">
      <Standing item={item} />
      {may('under_review') && <TakeUp item={item} />}
      {item.mayPlan && <PlanAgain item={item} />}
      {may('approved') && <ApproveRequest item={item} primary={!may('under_review')} />}
      {may('completed') && <CompleteRequest item={item} />}
      {may('rejected') && <RejectRequest item={item} />}
    </Stack>
  )
}

/** What one should know before deciding. */
function Standing({ item: { status, assignee, workOrder, mayPlan } }: Props) {
  const { user } = useMe()
  const words = useWords()
  if (mayPlan)
    return <Text>Its {words.workOrder.toLowerCase()} was cancelled. Plan the visit again, or reject the request.</Text>
  if (status === 'under_review' && assignee && assignee.id !== user.id)
    return <Text>{assignee.name} is reviewing this.</Text>
  if (workOrder) return <Text>It is completed with {workOrder.number}, when that work is done.</Text>
  return null
}

/** Nothing is open that would close, or show what is wrong. */
const TAKING = { refuse: toastRefusal, close: () => {} }

function TakeUp({ item: { id } }: Props) {
  const customer = useWords().customer.toLowerCase()
  const { decide, deciding } = useDecision(serviceRequests.review, TAKING)
  return (
    <Button
      loading={deciding}
      onClick={() => decide({ id }, ({ number }) => `${number} is with you now. The ${customer} is told.`)}
    >
      Take it up
    </Button>
  )
}
