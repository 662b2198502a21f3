import type { PlannedJob, WorkloadDay, WorkloadRow } from '@mtambo/contract'
import { addDays, formatLongDay, formatWeekday } from '#lib/day.ts'
import { useToday } from '#modules/work-orders/index.ts'
import { useDrop } from './drag.ts'
import { JobChip } from './job-chip.tsx'
import { LoadBar } from './load-bar.tsx'
import { givenTo } from './load.ts'
import { Name } from './row-name.tsx'
import type { Hands } from './workload-page.tsx'
import classes from './workload.module.css'

type Props = { from: string; rows: WorkloadRow[]; hands: Hands }

/** People and teams, each with two weeks. A job is dragged to another person and day in one. */
export function WorkloadGrid({ from, rows, hands }: Props) {
  const today = useToday()
  const days = Array.from({ length: 14 }, (_, i) => addDays(from, i))
  // A day without hours and without work, such as a Sunday, is narrow.
  const idle = new Set(days.filter((on, i) => rows.every((row) => isIdle(row.days[i]) && jobsOn(row, on).length === 0)))
  return (
    <div className={classes.scroll}>
      <table className={classes.grid} aria-label="Workload">
        <thead>
          <tr>
            <th scope="col" className={classes.name}>
              Who
            </th>
            {days.map((day) => (
              <th
                key={day}
                scope="col"
                data-today={day === today || undefined}
                data-past={day < today || undefined}
                data-idle={idle.has(day) || undefined}
              >
                {idle.has(day) ? formatWeekday(day, day).slice(0, 2) : formatWeekday(day, day)}
              </th>
            ))}
          </tr>
        </thead>
        <tbody>
          {rows.map((row) => (
            <tr key={row.id} data-kind={row.kind}>
              <th scope="row" className={classes.name}>
                <Name row={row} />
              </th>
              {row.days.map((day) => (
                <Cell key={day.on} row={row} day={day} past={day.on < today} idle={idle.has(day.on)} hands={hands} />
              ))}
            </tr>
          ))}
        </tbody>
      </table>
    </div>
  )
}

const isIdle = (day: WorkloadDay | undefined) =>
  day === undefined || (day.available === 0 && day.planned === 0 && !day.away)
const jobsOn = (row: WorkloadRow, on: string) => row.jobs.filter(({ scheduledOn }) => scheduledOn === on)

type CellProps = { row: WorkloadRow; day: WorkloadDay; past: boolean; idle: boolean; hands: Hands }

function Cell({ row, day, past, idle, hands }: CellProps) {
  const { ref, over } = useDrop<PlannedJob>('job', (job) => {
    const given = givenTo(job, row)
    if (given || job.scheduledOn !== day.on) hands.onPlan(job, { scheduledOn: day.on, ...given })
  })
  return (
    <td
      ref={ref as React.Ref<HTMLTableCellElement>}
      data-over={over || undefined}
      data-past={past || undefined}
      data-away={day.away || undefined}
      data-idle={idle || undefined}
      aria-label={`${row.name}, ${formatLongDay(day.on)}`}
    >
      <LoadBar day={day} />
      {jobsOn(row, day.on).map((job) => (
        <JobChip key={job.id} job={job} busy={hands.busy === job.id} onOpen={hands.onOpen} />
      ))}
    </td>
  )
}
