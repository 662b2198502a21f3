import { useLabel, useWords } from '#lib/session.ts'
import { useTexts } from '#lib/texts.tsx'
import { Answers } from '#ui/phone/answers.tsx'
import { Message } from '#ui/phone/message.tsx'
import type { StepProps } from './my-report-steps.tsx'
import type { StepName } from './my-report-order.ts'

type Answer = { step: StepName; question: string; answer: string }

/** All answers once more, each with the way back to its question. */
export function CheckStep({ form, connections, sending, stepOf }: StepProps & { stepOf: (step: StepName) => number }) {
  const { cases, report } = useTexts()
  const answers = useAnswers({ form, connections })
  const going = sending.uploads.some((upload) => !upload.problem)
  return (
    <>
      <Answers
        answers={answers
          .filter(({ step }) => stepOf(step) > 0)
          .map(({ step, question, answer }) => ({
            question,
            answer,
            change: {
              to: '/report',
              search: { step: stepOf(step) },
              label: cases.change,
              spoken: report.change(question),
            },
          }))}
      />
      {going && <Message>{report.photosGoing}</Message>}
    </>
  )
}

function useAnswers({ form, connections }: Pick<StepProps, 'form' | 'connections'>): Answer[] {
  const { cases, report } = useTexts()
  const words = useWords()
  const label = useLabel()
  const { about, category, severity, description, locationText, point, photos } = form.values
  const place = [locationText, point && `${point.latitude}, ${point.longitude}`].filter(Boolean).join('\n')
  return [
    {
      step: 'which',
      question: cases.connection(words),
      answer: connections.find(({ id }) => id === about)?.meterNumber ?? report.elsewhere,
    },
    { step: 'what', question: report.what, answer: category && label('case', category) },
    { step: 'howBad', question: report.howBad, answer: severity && report.severity[severity] },
    { step: 'tell', question: report.tell, answer: description },
    { step: 'tell', question: cases.photos, answer: String(photos.length) },
    { step: 'where', question: report.where, answer: place || '–' },
  ]
}
