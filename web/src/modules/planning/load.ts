import type { PlannedJob, WorkloadDay, WorkloadRow } from '@mtambo/contract'

/** 570 → 9.5: in a narrow column hours say it shortest. */
export const hours = (minutes: number) => String(Math.round(minutes / 6) / 10)

type Load = Pick<WorkloadDay, 'planned' | 'available' | 'withoutEstimate' | 'away'>

/** How full a day is, in words: colour alone says nothing to some. */
export function loadWords({ planned, available, withoutEstimate, away }: Load): { text: string; over: string | null } {
  const over = planned > available ? `${hours(planned - available)} h too much` : null
  const unknown = withoutEstimate > 0 ? `${withoutEstimate} without an estimate` : null
  if (planned === 0 && available === 0)
    return { text: [away && 'Away', unknown].filter(Boolean).join(', '), over: null }
  if (planned === 0 && !unknown) return { text: `${hours(available)} h free`, over: null }
  const of = away ? `${hours(planned)} h, away` : `${hours(planned)} of ${hours(available)} h`
  return { text: [of, unknown].filter(Boolean).join(', '), over }
}

type Given = { assigneeId: string | null; teamId: string | null }

/** Who has a job that is put into this row; nothing where that stays. A person keeps the team it is for. */
export function givenTo(
  { assignee, team }: Pick<PlannedJob, 'assignee' | 'team'>,
  { kind, id }: Pick<WorkloadRow, 'kind' | 'id'>,
): Given | undefined {
  if (kind === 'person') return assignee?.id === id ? undefined : { assigneeId: id, teamId: team?.id ?? null }
  return assignee === null && team?.id === id ? undefined : { assigneeId: null, teamId: id }
}
