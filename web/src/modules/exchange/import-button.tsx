import type { ImportRegister } from '@mtambo/contract'
import { ActionIcon, Tooltip } from '@mantine/core'
import { IconTableImport } from '@tabler/icons-react'
import { Link } from '#lib/router.ts'
import { useCan } from '#lib/session.ts'

/** Beside a register's list, for those who may bring in a table. */
export function ImportButton({ register }: { register: ImportRegister }) {
  if (!useCan('data:manage')) return null
  return (
    <Tooltip label="Import a table">
      <ActionIcon
        component={Link}
        to="/imports"
        search={{ register }}
        variant="default"
        size={36}
        aria-label="Import a table"
      >
        <IconTableImport size={18} aria-hidden />
      </ActionIcon>
    </Tooltip>
  )
}
