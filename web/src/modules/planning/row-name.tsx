import type { WorkloadRow } from '@mtambo/contract'
import { Text } from '@mantine/core'
import { Initials } from '#ui/initials.tsx'
import classes from './workload.module.css'

/** Whose days these are. */
export const Name = ({ row: { kind, name, detail } }: { row: WorkloadRow }) => (
  <span className={classes.who}>
    <Initials name={name} square={kind === 'team'} />
    <span>
      <Text span display="block" fw={600} size="sm">
        {name}
      </Text>
      <Text span display="block" c="dimmed" size="xs" lineClamp={2} title={detail}>
        {kind === 'team' ? `Team: ${detail}` : detail}
      </Text>
    </span>
  </span>
)
