import type { WorkloadRow } from '@mtambo/contract'
import { Stack } from '@mantine/core'
import { JobChip } from './job-chip.tsx'
import { LoadBar } from './load-bar.tsx'
import { Name } from './row-name.tsx'
import type { Hands } from './workload-page.tsx'
import classes from './workload.module.css'

type Props = { day: string; rows: WorkloadRow[]; hands: Hands }

/** One day of everybody, where there is no room for two weeks. */
export const DayList = ({ day, rows, hands }: Props) => (
  <Stack component="ul" gap="sm" m={0} p={0} aria-label="Workload" style={{ listStyle: 'none' }}>
    {rows.map((row) => {
      const on = row.days.find((one) => one.on === day)
      return (
        <li key={row.id} className={classes.person}>
          <Name row={row} />
          {on && <LoadBar day={on} />}
          {row.jobs
            .filter(({ scheduledOn }) => scheduledOn === day)
            .map((job) => (
              <JobChip key={job.id} job={job} busy={hands.busy === job.id} onOpen={hands.onOpen} />
            ))}
        </li>
      )
    })}
  </Stack>
)
