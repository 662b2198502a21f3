import type { MyServiceRequest, ServiceRequestStatus } from '@mtambo/contract'

type Stage = { status: ServiceRequestStatus; state: 'past' | 'now' | 'ahead'; at?: Date | undefined }
type Standing = Pick<MyServiceRequest, 'type' | 'status' | 'history'>

const LINE: readonly ServiceRequestStatus[] = ['submitted', 'under_review', 'approved', 'in_progress', 'completed']

/** The line a request goes along, with when it came to each stage. One that ended early shows how far it came. */
export function requestStages({ type, status, history }: Standing): Stage[] {
  // Nobody visits for a name.
  const line = LINE.filter((stage) => type !== 'name_change' || stage !== 'in_progress')
  const at = (stage: ServiceRequestStatus) =>
    history
      .filter(({ to }) => to === stage)
      .map((entry) => entry.at)
      .sort((a, b) => b.getTime() - a.getTime())[0]
  if (!line.includes(status)) {
    const reached = line.filter((stage) => at(stage)).map((stage) => ({ status: stage, state: 'past' as const }))
    return [...reached, { status, state: 'now' as const }].map((stage) => ({ ...stage, at: at(stage.status) }))
  }
  const now = line.indexOf(status)
  return line.map((stage, index) => {
    const isPast = index < now || (index === now && stage === 'completed')
    const state = isPast ? 'past' : index === now ? 'now' : 'ahead'
    return { status: stage, state, at: state === 'ahead' ? undefined : at(stage) }
  })
}
