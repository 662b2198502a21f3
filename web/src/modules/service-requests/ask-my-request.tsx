import {
  connections,
  MAX_DOCUMENTS,
  type MyConnection,
  type MyServiceRequestRow,
  serviceRequests,
} from '@mtambo/contract'
import { useQueryClient, useSuspenseQuery } from '@tanstack/react-query'
import { api } from '#lib/api.ts'
import { todayIn } from '#lib/day.ts'
import { ask } from '#lib/query.ts'
import { useNavigate } from '#lib/router.ts'
import { useSend } from '#lib/send.ts'
import { useTimeZone, useWords } from '#lib/session.ts'
import { useTexts } from '#lib/texts.tsx'
import { phone } from '#ui/phone/message.tsx'
import { Kept, Question, QuestionActions } from '#ui/phone/questions.tsx'
import { useQuestions } from '#ui/phone/use-questions.ts'
import { useUploads } from '#ui/use-uploads.ts'
import { against } from './about-connection.ts'
import { CheckStep } from './my-request-check.tsx'
import { HolderStep, PlaceStep, TellStep, WhenStep } from './my-request-details-steps.tsx'
import { askedOf, type Known, type RequestForm, useRequestForm } from './my-request-form.ts'
import { FIELDS, firstStep, type StepName, stepsFor } from './my-request-order.ts'
import { LoadStep, PhaseStep, TypeStep, WhichStep } from './my-request-steps.tsx'
import { wrongWith } from './wrong-with.ts'

const STEPS = {
  type: TypeStep,
  which: WhichStep,
  phase: PhaseStep,
  load: LoadStep,
  where: PlaceStep,
  holder: HolderStep,
  when: WhenStep,
  tell: TellStep,
}

/** One question at a time, and only those that this request raises; each has its address. */
export function AskMyRequestPage({ step, ...known }: Known & { step?: number }) {
  const { asking } = useTexts()
  const mine = useSuspenseQuery(ask(connections.mine, { limit: 100 })).data.items
  const open = useSuspenseQuery(ask(serviceRequests.mine, { status: 'pending', limit: 100 })).data.items
  const { form, kept, startOver, forget } = useRequestForm(known)
  const { documents } = form.values
  const sending = useUploads(
    documents,
    (next) => form.setValues({ documents: next, documentIds: next.map(({ id }) => id) }),
    MAX_DOCUMENTS,
  )
  const steps = stepsFor(form.values.type)
  const now = Math.min(step ?? startOf(known, mine, open), steps.length)
  const name = steps[now - 1] ?? 'type'
  const { onSubmit, onBack, sending: busy, offline } = useAsking({ form, mine, steps, now, forget })
  const parts = { form, connections: mine, open, sending }
  const Step = name === 'check' ? null : STEPS[name]

  return (
    <Question of={asking.title} question={useQuestion(name, form)} now={now} all={steps.length}>
      {now === 1 && kept && <Kept onStartOver={startOver} />}
      <form noValidate onSubmit={onSubmit} className={phone.form}>
        {Step ? <Step {...parts} /> : <CheckStep {...parts} stepOf={(one) => steps.indexOf(one) + 1} />}
        <QuestionActions
          send={name === 'check' && asking.send}
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

/** Whoever comes for one thing is not asked what; whoever comes from a connection, not which, if it can be that one. */
function startOf({ type, connection }: Known, mine: MyConnection[], open: MyServiceRequestRow[]) {
  if (!type) return 1
  const one = mine.find(({ id }) => id === connection)
  return firstStep(type, one && !against(type, one, open) ? ['type', 'which'] : ['type'])
}

function useQuestion(name: StepName, { values: { type } }: RequestForm) {
  const { asking, report } = useTexts()
  const words = useWords()
  if (name === 'which') return report.which(words)
  if (name === 'check') return report.check
  if (name === 'where' && type === 'relocation') return asking.whereTo
  return asking[name]
}

type Asking = { form: RequestForm; mine: MyConnection[]; steps: StepName[]; now: number; forget: () => void }

/** Through the questions; sent, on to the request's own page, which says what happens next. */
function useAsking({ form, mine, steps, now, forget }: Asking) {
  const texts = useTexts()
  const navigate = useNavigate()
  const client = useQueryClient()
  const today = todayIn(useTimeZone())
  const { values } = form
  const { id } = values

  const { send, ...outcome } = useSend(serviceRequests.askMine, {
    there: () => api(serviceRequests.myOne, { id }),
    sent: () => {
      forget()
      void client.invalidateQueries({ queryKey: ['my'] })
      void navigate({ to: '/requests/$id', params: { id }, search: { sent: true }, replace: true })
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
    wrong: () => wrongWith(values, { connections: mine, texts, today }),
    form,
    go: (step) => void navigate({ to: '/requests/new', search: { step } }),
    leave: () => void navigate({ to: '/requests' }),
    send: () => {
      form.setProblem(null)
      send(askedOf(values))
    },
  })
  return { ...questions, ...outcome }
}
