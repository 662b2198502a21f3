import { Text } from '@mantine/core'
import type { ReactNode } from 'react'
import { formatDay } from '#lib/format.ts'
import { TimeAgo } from '#ui/time.tsx'

/** A name or a text; what does not fit ends in an ellipsis. */
export const Short = ({ text, maw }: { text: string; maw?: number }) => (
  <Text truncate maw={maw} title={text}>
    {text}
  </Text>
)

/** An amount, a number, a day: never broken. */
export const Fixed = ({ children }: { children: ReactNode }) => (
  <span className="tabular" style={{ whiteSpace: 'nowrap' }}>
    {children}
  </span>
)

export const Day = ({ day }: { day: string | null }) => day && <Fixed>{formatDay(day)}</Fixed>

export const Ago = ({ at }: { at: Date }) => (
  <Fixed>
    <TimeAgo at={at} />
  </Fixed>
)
