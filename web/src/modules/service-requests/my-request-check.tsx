import { useWords, useMe } from '#lib/session.ts'
import { formatDay } from '#lib/format.ts'
import { useTexts } from '#lib/texts.tsx'
import { Answers } from '#ui/phone/answers.tsx'
import { Message } from '#ui/phone/message.tsx'
import type { StepProps } from './my-request-steps.tsx'
import type { StepName } from './my-request-order.ts'

type Answer = { step: StepName; question: string; answer: string }

/** All answers once more, each with the way back to its question. */
export function CheckStep({ stepOf, ...props }: StepProps & { stepOf: (step: StepName) => number }) {
  const { asking, cases, report } = useTexts()
  const answers = useAnswers(props).filter(({ step }) => stepOf(step) > 0)
  const going = props.sending.uploads.some(({ problem }) => !problem)
  return (
    <>
      <Answers
        answers={answers.map(({ step, question, answer }) => ({
          question,
          answer: answer || '–',
          change: {
            to: '/requests/new',
            search: { step: stepOf(step) },
            label: cases.change,
            spoken: report.change(question),
          },
        }))}
      />
      {going && <Message>{asking.filesGoing}</Message>}
    </>
  )
}

function useAnswers({ form: { values }, connections }: StepProps): Answer[] {
  const { asking, cases, connections: texts, myRequests, requests } = useTexts()
  const words = useWords()
  const { areas } = useMe().organisation
  const { type, connectionType, loadKva, point, wantedOn } = values
  const one = connections.find(({ id }) => id === values.connectionId)
  const phase = connectionType || (type !== 'new_connection' && one?.type)
  const area = areas.find(({ code }) => code === values.areaCode)?.name
  const place = [values.address, [values.town, area].filter(Boolean).join(', ')]
  const holder = [`${values.newFirstName} ${values.newLastName}`, values.newIdNumber, values.newPhone]
  return [
    { step: 'type', question: asking.type, answer: type && requests.types[type] },
    { step: 'which', question: cases.connection(words), answer: one?.meterNumber ?? '' },
    { step: 'phase', question: asking.phase, answer: phase ? texts.types[phase] : '' },
    { step: 'load', question: asking.load, answer: `${loadKva} kVA` },
    {
      step: 'where',
      question: type === 'relocation' ? asking.whereTo : asking.where,
      answer: [...place, point && `${point.latitude}, ${point.longitude}`].filter(Boolean).join('\n'),
    },
    { step: 'holder', question: asking.holder, answer: holder.join('\n') },
    { step: 'when', question: asking.wantedOn, answer: wantedOn && formatDay(wantedOn) },
    { step: 'when', question: asking.urgency, answer: asking.priority[values.priority] },
    { step: 'tell', question: asking.description, answer: values.description },
    { step: 'tell', question: myRequests.documents, answer: String(values.documents.length) },
  ]
}
