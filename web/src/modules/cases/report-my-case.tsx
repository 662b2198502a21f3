import { cases, connections, type Input, MAX_PHOTOS } from '@mtambo/contract'
import { useQueryClient, useSuspenseQuery } from '@tanstack/react-query'
import { api } from '#lib/api.ts'
import { clean, problems } from '#lib/form.ts'
import { ask } from '#lib/query.ts'
import { useNavigate } from '#lib/router.ts'
import { useSend } from '#lib/send.ts'
import { useWords } from '#lib/session.ts'
import { useTexts } from '#lib/texts.tsx'
import { Message, phone } from '#ui/phone/message.tsx'
import { Kept, Question, QuestionActions } from '#ui/phone/questions.tsx'
import { useQuestions } from '#ui/phone/use-questions.ts'
import { useUploads } from '#ui/use-uploads.ts'
import { CheckStep } from './my-report-check.tsx'
import { ELSEWHERE, type ReportForm, useReportForm } from './my-report-form.ts'
import { FIELDS, type StepName, stepsFor } from './my-report-order.ts'
import { HowBadStep, TellStep, WhatStep, WhereStep, WhichStep } from './my-report-steps.tsx'

type Props = { step?: number; connection?: string }

const STEPS = { which: WhichStep, what: WhatStep, howBad: HowBadStep, tell: TellStep, where: WhereStep }

/** One question at a time; each has its address, so that the phone's own back button works. */
export function ReportMyCasePage({ step, connection }: Props) {
  const { report: texts } = useTexts()
  const words = useWords()
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
  const { onSubmit, onBack, sending: busy, offline } = useReport({ form, steps, now, forget })
  const parts = { form, connections: mine, sending }
  const Step = name === 'check' ? null : STEPS[name]

  return (
    <Question
      of={texts.title(words)}
      question={name === 'which' ? texts.which(words) : texts[name]}
      now={now}
      all={steps.length}
    >
      {now === 1 && <Message tone="careful">{texts.danger}</Message>}
      {now === 1 && kept && <Kept onStartOver={startOver} />}
      <form noValidate onSubmit={onSubmit} className={phone.form}>
        {Step ? <Step {...parts} /> : <CheckStep {...parts} stepOf={(one) => steps.indexOf(one) + 1} />}
        <QuestionActions
          send={name === 'check' && texts.send}
          busy={busy}
          waits={sending.uploads.some(({ problem }) => !problem)}
          offline={offline}
          problem={form.problem}
          onBack={onBack}
        />
      </form>
    </Question>
  )
}

type Report = { form: ReportForm; steps: StepName[]; now: number; forget: () => void }

/** Through the questions; sent, on to the report's own page, which says what happens next. */
function useReport({ form, steps, now, forget }: Report) {
  const { report } = useTexts()
  const navigate = useNavigate()
  const client = useQueryClient()
  const { values } = form
  const { id } = values

  const { send, ...outcome } = useSend(cases.reportMine, {
    there: () => api(cases.myOne, { id }),
    sent: () => {
      forget()
      void client.invalidateQueries({ queryKey: ['my'] })
      void navigate({ to: '/cases/$id', params: { id }, search: { sent: true }, replace: true })
    },
    refused: (error) => {
      form.refuse(error)
      questions.toQuestion(Object.keys(error.fields ?? {}))
    },
  })
  const questions = useQuestions({
    steps,
    now,
    fields: FIELDS,
    wrong: () => ({ ...problems(cases.reportMine, values), ...(values.about ? {} : { about: report.answer }) }),
    form,
    go: (step) => void navigate({ to: '/report', search: { step } }),
    leave: () => void navigate({ to: '/' }),
    send: () => {
      form.setProblem(null)
      send(clean(cases.reportMine, values) as Input<typeof cases.reportMine>)
    },
  })
  return { ...questions, ...outcome }
}
