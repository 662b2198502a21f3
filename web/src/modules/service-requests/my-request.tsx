import { type MyServiceRequest, serviceRequests } from '@mtambo/contract'
import { useSuspenseQuery } from '@tanstack/react-query'
import { formatDay } from '#lib/format.ts'
import { ask } from '#lib/query.ts'
import { useTexts } from '#lib/texts.tsx'
import { useWhen } from '#lib/when.ts'
import { ButtonLink } from '#ui/phone/button.tsx'
import { Message, phone } from '#ui/phone/message.tsx'
import { PhonePage, PhoneSection } from '#ui/phone/phone-page.tsx'
import { Stages } from '#ui/phone/stages.tsx'
import { StatusBadge } from '#ui/status-badge.tsx'
import { MyRequestDetails } from './my-request-details.tsx'
import { MyRequestHistory } from './my-request-history.tsx'
import { requestStages } from './my-request-stages.ts'
import { WithdrawMyRequest } from './withdraw-my-request.tsx'

type Props = { id: string; /** It was asked for a moment ago. */ sent?: boolean }

export function MyRequestPage({ id, sent }: Props) {
  const { cases, myRequests: texts, requests } = useTexts()
  const { data: one } = useSuspenseQuery(ask(serviceRequests.myOne, { id }))
  const when = useWhen()
  return (
    <PhonePage
      title={requests.types[one.type]}
      context={`${one.number} · ${when(one.submittedAt)}`}
      back={{ to: '/requests', label: texts.title }}
    >
      {sent && (
        <Message tone="good" title={texts.sentTitle}>
          <p>
            {texts.sentNumber} <strong className={phone.number}>{one.number}</strong>.
          </p>
          <p>{texts.sent}</p>
        </Message>
      )}
      <Standing one={one} />
      <MyRequestDetails one={one} />
      <PhoneSection title={cases.history}>
        <MyRequestHistory one={one} />
      </PhoneSection>
      {(one.status === 'submitted' || one.status === 'under_review') && <WithdrawMyRequest id={one.id} />}
    </PhonePage>
  )
}

/** Where it stands, when somebody comes, how it ended, and what happens next. */
function Standing({ one }: { one: MyServiceRequest }) {
  const { cases, myRequests: texts, requests } = useTexts()
  const when = useWhen()
  const next = useNext(one)
  const stages = requestStages(one).map(({ status, state, at }) => ({
    name: requests.status[status],
    state,
    when: at && when(at),
    spoken: { past: cases.stageDone, now: cases.stageNow, ahead: cases.stageNext }[state],
  }))
  return (
    <PhoneSection title={cases.stages} action={<StatusBadge status={one.status} label={requests.status[one.status]} />}>
      <Ended one={one} />
      <Stages label={cases.stages} stages={stages} />
      {one.visitOn ? (
        <Message title={texts.visit(formatDay(one.visitOn))}>{texts.visitHelp}</Message>
      ) : (
        <Message>{next}</Message>
      )}
      {(one.status === 'rejected' || one.status === 'withdrawn') && (
        <ButtonLink to="/requests/new" search={{ type: one.type, connection: one.connection?.id }} look="plain">
          {texts.again}
        </ButtonLink>
      )}
    </PhoneSection>
  )
}

function useNext({ type, status }: MyServiceRequest) {
  const { myRequests: texts } = useTexts()
  return type === 'name_change' && status === 'approved' ? texts.nextName : texts.next[status]
}

function Ended({ one: { status, resolutionNotes } }: { one: MyServiceRequest }) {
  const { myRequests: texts } = useTexts()
  if (!resolutionNotes) return null
  const rejected = status === 'rejected'
  return (
    <Message tone={rejected ? 'careful' : 'good'} title={rejected ? texts.why : texts.how}>
      {resolutionNotes}
    </Message>
  )
}
