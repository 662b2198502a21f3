import { type Input, type PlannedJob, planning } from '@mtambo/contract'
import { useQueryClient } from '@tanstack/react-query'
import { useState } from 'react'
import { useAct } from '#lib/query.ts'
import { clashesAfter, plannedText, useToday, whoText } from '#modules/work-orders/index.ts'
import { toast, toastRefusal, toastUndo } from '#ui/toast.tsx'

/** Somebody, where it goes to somebody else, and a day or none. */
export type NewPlan = Omit<Input<typeof planning.plan>, 'id'>

const believed = ({ assignee, team }: PlannedJob) => ({
  expectedAssigneeId: assignee?.id ?? null,
  expectedTeamId: team?.id ?? null,
})

/** Gives a job to somebody and a day at once, says what speaks against it, and takes it back when asked to. */
export function usePlanJob() {
  const client = useQueryClient()
  const today = useToday()
  const { mutateAsync } = useAct(planning.plan)
  const [busy, setBusy] = useState<string | null>(null)

  async function send(job: PlannedJob, plan: NewPlan) {
    const { number, scheduledOn, scheduledTime, estimatedMinutes, assignee, team, asset } = await mutateAsync({
      id: job.id,
      ...plan,
    })
    if (scheduledOn === null) return `${number} has no day any more.`
    const clashes = await clashesAfter(client, {
      scheduledOn,
      scheduledTime,
      estimatedMinutes,
      assigneeId: assignee?.id,
      teamId: team?.id,
      assetId: asset?.id,
      exceptId: job.id,
    })
    const who = whoText({ assignee, team }) || 'Nobody yet'
    return [`${number}: ${who}, ${plannedText({ scheduledOn, scheduledTime }, today)}.`, ...clashes].join(' ')
  }

  async function plan(job: PlannedJob, next: NewPlan) {
    setBusy(job.id)
    try {
      const said = await send(job, { ...next, ...believed(job) })
      // What was postponed is scheduled now; taking it back would not postpone it again.
      if (job.status === 'postponed') toast(said)
      else toastUndo(said, () => void send(job, before(job, next)).then(toast, toastRefusal))
    } catch (error) {
      toastRefusal(error)
    } finally {
      setBusy(null)
    }
  }
  return { plan, busy }
}

/** How it was: who had it is said only where that was changed. */
const before = ({ scheduledOn, scheduledTime, assignee, team }: PlannedJob, next: NewPlan): NewPlan => ({
  scheduledOn,
  scheduledTime,
  ...(next.assigneeId !== undefined && { assigneeId: assignee?.id ?? null, teamId: team?.id ?? null }),
})
