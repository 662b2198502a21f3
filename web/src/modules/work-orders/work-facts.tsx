import type { WorkOrder } from '@mtambo/contract'
import { Anchor } from '@mantine/core'
import type { ReactNode } from 'react'
import { formatInstant, formatMinutes } from '#lib/format.ts'
import { Link } from '#lib/router.ts'
import { useCan, useLabel, useTimeZone, useWords } from '#lib/session.ts'
import { Facts } from '#ui/facts.tsx'
import { Planned } from './planned.tsx'

/** What it is, what it is done to, when and by whom. */
export function WorkFacts({ order }: { order: WorkOrder }) {
  const label = useLabel()
  const words = useWords()
  const timeZone = useTimeZone()
  const at = (moment: Date | null) => moment && formatInstant(moment, timeZone)
  const planned = order.scheduledOn && <Planned order={order} />
  return (
    <Facts
      items={[
        ['Type', label('work', order.type)],
        ['Planned for', planned],
        ['Duration', order.estimatedMinutes !== null && `${formatMinutes(order.estimatedMinutes)}, as planned`],
        [words.technician, order.assignee?.name],
        ['Team', order.team?.name],
        ['Equipment', useEquipment(order)],
        [words.connection, useConnection(order)],
        ['Created', [at(order.createdAt), order.createdBy?.name].filter(Boolean).join(', ')],
        ['Started', at(order.startedAt)],
        ['Completed', at(order.completedAt)],
      ]}
    />
  )
}

function useEquipment({ asset, equipment, equipmentType }: WorkOrder): ReactNode {
  const label = useLabel()
  const maySee = useCan('assets:read')
  const kind = equipmentType && label('asset', equipmentType)
  if (!asset) return [kind, equipment].filter(Boolean).join(', ')
  const name = `${asset.tag}, ${asset.name}`
  if (!maySee) return name
  return (
    <Anchor component={Link} to="/assets/$id" params={{ id: asset.id }}>
      {name}
    </Anchor>
  )
}

function useConnection({ connection }: WorkOrder): ReactNode {
  const maySee = useCan('connections:read')
  if (!connection || !maySee) return connection?.meterNumber
  return (
    <Anchor component={Link} to="/connections/$id" params={{ id: connection.id }}>
      {connection.meterNumber}
    </Anchor>
  )
}
