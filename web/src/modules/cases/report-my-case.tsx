import { cases, connections, MAX_PHOTOS } from '@mtambo/contract'
import { useSuspenseQuery } from '@tanstack/react-query'
import { type ReactNode, useEffect, useRef } from 'react'
import { problems } from '#lib/form.ts'
import { ask } from '#lib/query.ts'
import { useNavigate } from '#lib/router.ts'
import { useWords } from '#lib/session.ts'
import { useTexts } from '#lib/texts.tsx'
import { Message, phone } from '#ui/phone/message.tsx'
import { PhonePage, StepsDone, StickyAction } from '#ui/phone/phone-page.tsx'
import { useUploads } from '#ui/use-uploads.ts'
import { CheckStep } from './my-report-check.tsx'
import { ELSEWHERE, type ReportForm, useReportForm } from './my-report-form.ts'
import { FIELDS, type StepName, stepsFor, stepWith } from './my-report-order.ts'
import { HowBadStep, TellStep, WhatStep, WhereStep, WhichStep } from './my-report-steps.tsx'
import { useSendReport } from './send-my-report.ts'
import { Button } from '#ui/phone/button.tsx'

type Props = { step?: number; connection?: string }

const STEPS = { which: WhichStep, what: WhatStep, howBad: HowBadStep, tell: TellStep, where: WhereStep }

/** One question at a time; each has its address, so that the phone's own back button works. */
export function ReportMyCasePage({ step, connection }: Props) {
  const mine = useSuspenseQuery(ask(connections.mine, { limit: 100 })).data.items
  const steps = stepsFor(mine.length)
  const { form, kept, startOver, forget } = useReportForm(mine.length === 0 ? ELSEWHERE : connection)
  const sending = useUploads(
    form.values.photos,
    (photos) => form.setValues({ photos, photoIds: photos.map(({ id }) => id) }),
    MAX_PHOTOS,
  )
  const now = Math.min(step ?? (connection && mine.length > 0 ? 2 : 1), steps.length)
  const name = steps[now - 1] ?? 'check'
  const move = useMoves({ form, steps, now, name })
  const report = useSendReport({ form, forget, onRefused: (fields) => move.toQuestion(fields) })
  const parts = { form, connections: mine, sending }
  const Step = name === 'check' ? null : STEPS[name]

  return (
    <Question name={name} now={now} all={steps.length}>
      {now === 1 && <FirstWords kept={kept} onStartOver={startOver} />}
      <form noValidate onSubmit={name === 'check' ? move.send(report.send) : move.next} className={phone.form}>
        {Step ? <Step {...parts} /> : <CheckStep {...parts} stepOf={(one) => steps.indexOf(one) + 1} />}
        <Actions
          last={name === 'check'}
          busy={report.sending}
          waits={sending.uploads.some(({ problem }) => !problem)}
          onBack={move.back}
        >
          <Outcome offline={report.offline} problem={form.problem} />
        </Actions>
      </form>
    </Question>
  )
}

type Moves = { form: ReportForm; steps: StepName[]; now: number; name: StepName }

function useMoves({ form, steps, now, name }: Moves) {
  const navigate = useNavigate()
  const { report } = useTexts()
  const go = (step: number) => void navigate({ to: '/report', search: { step } })

  /** What is wrong with these fields, beside them; the others are not asked yet. */
  function wrongIn(fields: string[]) {
    const { values } = form
    const all = { ...problems(cases.reportMine, values), ...(values.about ? {} : { about: report.answer }) }
    const wrong = Object.entries(all).filter(([field]) => fields.includes(field.split('.')[0] ?? field))
    form.setErrors(Object.fromEntries(wrong))
    return wrong.map(([field]) => field)
  }

  const toQuestion = (fields: string[]) => {
    const question = stepWith(fields)
    if (question) go(steps.indexOf(question) + 1)
  }

  return {
    toQuestion,
    back: now > 1 ? () => go(now - 1) : () => void navigate({ to: '/' }),
    next: (event: React.FormEvent) => {
      event.preventDefault()
      if (wrongIn(FIELDS[name]).length === 0) go(now + 1)
    },
    send: (send: Parameters<ReportForm['onSubmit']>[0]) => (event: React.FormEvent<HTMLFormElement>) => {
      event.preventDefault()
      const wrong = wrongIn(Object.values(FIELDS).flat())
      if (wrong.length > 0) toQuestion(wrong)
      else form.onSubmit(send)(event)
    },
  }
}

function Question({ name, now, all, children }: { name: StepName; now: number; all: number; children: ReactNode }) {
  const { report } = useTexts()
  const words = useWords()
  const place = useRef<HTMLDivElement>(null)
  const before = useRef(now)
  useEffect(() => {
    // A new question is read out; the first one is where the page begins anyway.
    if (before.current !== now) place.current?.focus()
    before.current = now
  }, [now])
  const title = name === 'which' ? report.which(words) : report[name]
  const above = (
    <>
      <span>{`${report.title(words)} · ${report.step(now, all)}`}</span>
      <StepsDone now={now} all={all} />
    </>
  )
  return (
    <div ref={place} tabIndex={-1} className={phone.fill}>
      <PhonePage title={title} above={above}>
        {children}
      </PhonePage>
    </div>
  )
}

function FirstWords({ kept, onStartOver }: { kept: boolean; onStartOver: () => void }) {
  const { report } = useTexts()
  return (
    <>
      <Message tone="careful">{report.danger}</Message>
      {kept && (
        <Message>
          <p>{report.kept}</p>
          <div>
            <Button look="plain" onClick={onStartOver}>
              {report.startOver}
            </Button>
          </div>
        </Message>
      )}
    </>
  )
}

function Outcome({ offline, problem }: { offline: boolean; problem: string | null }) {
  const { report } = useTexts()
  if (offline)
    return (
      <Message tone="bad" title={report.offlineTitle}>
        {report.offline}
      </Message>
    )
  return problem && <Message tone="bad">{problem}</Message>
}

type ActionsProps = { last: boolean; busy: boolean; waits: boolean; onBack: () => void; children: ReactNode }

function Actions({ last, busy, waits, onBack, children }: ActionsProps) {
  const { common, report } = useTexts()
  return (
    <StickyAction>
      {children}
      <div className={phone.bothWays}>
        <Button look="plain" onClick={onBack}>
          {common.back}
        </Button>
        <Button type="submit" busy={busy} disabled={last && waits}>
          {last ? report.send : common.next}
        </Button>
      </div>
    </StickyAction>
  )
}
