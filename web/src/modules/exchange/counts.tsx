import type { Import } from '@mtambo/contract'
import { Text } from '@mantine/core'
import { formatNumber } from '#lib/format.ts'
import classes from './exchange.module.css'

const WORDS = [
  ['added', 'to be added', 'added'],
  ['changed', 'to be changed', 'changed'],
  ['left', 'as they are already', 'left as they were'],
  ['wrong', 'wrong', 'left out as wrong'],
] as const

/** How many rows of each fate. */
export const Counts = ({ it }: { it: Import }) => (
  <ul className={classes.counts}>
    {WORDS.map(([name, before, after]) => (
      <li key={name} data-wrong={(name === 'wrong' && it.wrong > 0) || undefined}>
        <span className={classes.number}>{formatNumber(it[name])}</span>
        <Text size="sm" c="dimmed" component="span">
          {it.status === 'done' || it.status === 'undone' ? after : before}
        </Text>
      </li>
    ))}
  </ul>
)
