import { type CaseStatus, type MyCase } from '@mtambo/contract'

const LINE = ['reported', 'acknowledged', 'assigned', 'in_progress', 'resolved'] as const satisfies CaseStatus[]

type Step = { status: CaseStatus; state: 'past' | 'now' | 'ahead'; at?: Date }

/** The line a case goes along, with when it last came to each stage. A stage that was skipped has no time. */
export function stagesOf({ status, history }: Pick<MyCase, 'status' | 'history'>): Step[] {
  const now = status === 'closed' ? LINE.length : LINE.indexOf(status)
  return LINE.map((stage, index) => {
    const finished = stage === 'resolved' && index === now
    const state = index < now || finished ? 'past' : index === now ? 'now' : 'ahead'
    return { status: stage, state, at: state === 'ahead' ? undefined : lastTime(history, stage) }
  })
}

const lastTime = (history: MyCase['history'], stage: CaseStatus) =>
  history
    .filter((entry) => entry.to === stage)
    .map((entry) => entry.at)
    .sort((a, b) => b.getTime() - a.getTime())[0]
