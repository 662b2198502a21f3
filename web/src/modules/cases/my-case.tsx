import { cases, type MyCase } from '@mtambo/contract'
import { useSuspenseQuery } from '@tanstack/react-query'
import { ask } from '#lib/query.ts'
import { useLabel, useWords } from '#lib/session.ts'
import { useTexts } from '#lib/texts.tsx'
import { useDuration, useWhen } from '#lib/when.ts'
import { Message, phone } from '#ui/phone/message.tsx'
import { PhonePage, PhoneSection } from '#ui/phone/phone-page.tsx'
import { Stages } from '#ui/phone/stages.tsx'
import { StatusBadge } from '#ui/status-badge.tsx'
import { MyCaseDetails } from './my-case-details.tsx'
import { MyCaseHistory } from './my-case-history.tsx'
import { stagesOf } from './my-stages.ts'
import { ButtonLink } from '#ui/phone/button.tsx'

type Props = { id: string; /** It was reported a moment ago. */ sent?: boolean }

export function MyCasePage({ id, sent }: Props) {
  const { cases: texts } = useTexts()
  const { data: one } = useSuspenseQuery(ask(cases.myOne, { id }))
  const words = useWords()
  const label = useLabel()
  const when = useWhen()
  return (
    <PhonePage
      title={label('case', one.category)}
      context={`${one.number} · ${when(one.reportedAt)}`}
      back={{ to: '/cases', label: texts.title(words) }}
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
      <MyCaseDetails one={one} />
      <PhoneSection title={texts.history}>
        <MyCaseHistory one={one} />
      </PhoneSection>
    </PhonePage>
  )
}

/** Where it stands, how long it took, and what happens next. */
function Standing({ one }: { one: MyCase }) {
  const { cases: texts } = useTexts()
  const duration = useDuration()
  const when = useWhen()
  const done = one.status === 'resolved' || one.status === 'closed'
  const stages = stagesOf(one).map(({ status, state, at }) => ({
    name: texts.status[status],
    state,
    when: at && when(at),
    spoken: { past: texts.stageDone, now: texts.stageNow, ahead: texts.stageNext }[state],
  }))
  return (
    <PhoneSection title={texts.stages} action={<StatusBadge status={one.status} label={texts.status[one.status]} />}>
      {done && one.resolutionMinutes !== null && (
        <Message tone="good" title={texts.fixedIn(duration(one.resolutionMinutes))}>
          {one.resolutionNotes && <p>{one.resolutionNotes}</p>}
        </Message>
      )}
      <Stages label={texts.stages} stages={stages} />
      <Message>{texts.next[one.status]}</Message>
      {done && (
        <ButtonLink to="/report" search={{ connection: one.connection?.id }} look="plain">
          {texts.again}
        </ButtonLink>
      )}
    </PhoneSection>
  )
}
