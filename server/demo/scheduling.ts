import type { Ctx } from '#core/context.ts'
import { addTeam } from '#modules/staff/index.ts'
import { cancelWorkOrder } from '#modules/work-orders/actions/cancel-work-order.ts'
import { completeWorkOrder } from '#modules/work-orders/actions/complete-work-order.ts'
import { holdWorkOrder } from '#modules/work-orders/actions/start-or-hold.ts'
import { logWorkOrder } from '#modules/work-orders/actions/log-work-order.ts'
import { postponeWorkOrder } from '#modules/work-orders/actions/postpone-work-order.ts'
import { scheduleWorkOrder } from '#modules/work-orders/actions/schedule-work-order.ts'
import { startWorkOrder } from '#modules/work-orders/actions/start-or-hold.ts'
import type { JobStep } from './data/job-steps.ts'
import type { DemoJob, DemoTeam } from './data/jobs.ts'

type Users = Map<string, { userId: string }>
type AsStaff = <T>(username: string, work: (ctx: Ctx) => Promise<T>) => Promise<T>

/** The teams, and what is planned for them and for single technicians. */
export const workHappenings = (users: Users, teams: DemoTeam[], jobs: DemoJob[], as: AsStaff) => [
  ...teams.map(({ id, name, usernames, madeAt }) => ({
    at: madeAt,
    run: () =>
      as('admin', (ctx) =>
        addTeam(ctx, { id, name, userIds: usernames.flatMap((username) => users.get(username)?.userId ?? []) }),
      ),
  })),
  ...jobs.flatMap((job) => [
    { at: job.plannedAt, run: () => as(job.by, (ctx) => scheduleWorkOrder(ctx, inputOf(users, job))) },
    ...job.steps.map((step) => ({ at: step.at, run: () => as(step.by, (ctx) => take(ctx, job.input.id, step)) })),
  ]),
]

const inputOf = (users: Users, { input, technician }: DemoJob) => ({
  ...input,
  ...(technician && { assigneeId: users.get(technician)!.userId }),
})

/** One step of a story. */
function take(ctx: Ctx, id: string, step: JobStep): Promise<unknown> {
  switch (step.do) {
    case 'start':
      return startWorkOrder(ctx, { id })
    case 'hold':
      return holdWorkOrder(ctx, { id, reason: step.reason })
    case 'postpone':
      return postponeWorkOrder(ctx, { id, scheduledOn: step.scheduledOn, reason: step.reason })
    case 'cancel':
      return cancelWorkOrder(ctx, { id, reason: step.reason })
    case 'log': {
      const { at: _, by: __, do: ___, ...entry } = step
      return logWorkOrder(ctx, { id, ...entry })
    }
    case 'complete': {
      const { at: _, by: __, do: ___, ...entry } = step
      return completeWorkOrder(ctx, { id, ...entry })
    }
  }
}
