import { type ReactNode, useEffect, useRef } from 'react'
import { useTexts } from '#lib/texts.tsx'
import { Button } from './button.tsx'
import { Message, phone } from './message.tsx'
import { PhonePage, StepsDone, StickyAction } from './phone-page.tsx'

type Props = {
  /** What the questions are for. */
  of: string
  question: string
  now: number
  all: number
  children: ReactNode
}

/** One of several questions, and how far one is. */
export function Question({ of, question, now, all, children }: Props) {
  const { report } = useTexts()
  const place = useRef<HTMLDivElement>(null)
  const before = useRef(now)
  useEffect(() => {
    // A new question is read out; the first one is where the page begins anyway.
    if (before.current !== now) place.current?.focus()
    before.current = now
  }, [now])
  const above = (
    <>
      <span>{all > 1 ? `${of} · ${report.step(now, all)}` : of}</span>
      {all > 1 && <StepsDone now={now} all={all} />}
    </>
  )
  return (
    <div ref={place} tabIndex={-1} className={phone.fill}>
      <PhonePage title={question} above={above}>
        {children}
      </PhonePage>
    </div>
  )
}

/** What was typed on another day is still there; whoever wants may begin anew. */
export function Kept({ onStartOver }: { onStartOver: () => void }) {
  const { report } = useTexts()
  return (
    <Message>
      <p>{report.kept}</p>
      <div>
        <Button look="plain" onClick={onStartOver}>
          {report.startOver}
        </Button>
      </div>
    </Message>
  )
}

type ActionsProps = {
  /** The verb of the last question, whose answers go out. */
  send: string | false
  busy: boolean
  /** Files are on their way still. */
  waits: boolean
  offline: boolean
  problem: string | null
  onBack: () => void
}

export function QuestionActions({ send, busy, waits, offline, problem, onBack }: ActionsProps) {
  const { common, report } = useTexts()
  return (
    <StickyAction>
      {offline ? (
        <Message tone="bad" title={report.offlineTitle}>
          {report.offline}
        </Message>
      ) : (
        problem && <Message tone="bad">{problem}</Message>
      )}
      <div className={phone.bothWays}>
        <Button look="plain" onClick={onBack}>
          {common.back}
        </Button>
        <Button type="submit" busy={busy} disabled={Boolean(send) && waits}>
          {send || common.next}
        </Button>
      </div>
    </StickyAction>
  )
}
