import { Alert, Stack } from '@mantine/core'
import { IconAlertTriangle } from '@tabler/icons-react'
import type { Clash } from './use-clashes.ts'

type Props = { clashes: Clash[]; kinds?: Clash['kind'][] }

/** It is always there, so that a warning is read out when it comes; empty it takes no room in its stack. */
const NO_ROOM = 'calc(var(--stack-gap, 0px) * -1)'

/** Warnings beside what they are about. They stop nobody: the plan may be right all the same. */
export function ClashWarnings({ clashes, kinds }: Props) {
  const shown = clashes.filter(({ kind }) => !kinds || kinds.includes(kind))
  return (
    <output style={{ display: 'block', marginTop: shown.length > 0 ? 0 : NO_ROOM }}>
      {shown.length > 0 && (
        <Alert color="yellow" icon={<IconAlertTriangle aria-hidden />} p="sm">
          <Stack gap={4}>
            {shown.map(({ sentence }) => (
              <span key={sentence}>{sentence}</span>
            ))}
          </Stack>
        </Alert>
      )}
    </output>
  )
}
