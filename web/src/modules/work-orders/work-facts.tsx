import type { WorkOrder } from '@mtambo/contract'
import { Anchor } from '@mantine/core'
import type { ReactNode } from 'react'
import { formatDay, formatInstant, formatMinutes } from '#lib/format.ts'
import { Link } from '#lib/router.ts'
import { useCan, useLabel, useTimeZone, useWords } from '#lib/session.ts'
import { Facts } from '#ui/facts.tsx'
import { Due } from './due.tsx'
import { Planned } from './planned.tsx'

/** What it is, what it is done to, when and by whom. */
export function WorkFacts({ order }: { order: WorkOrder }) {
  const label = useLabel()
  const words = useWords()
  const timeZone = useTimeZone()
  const at = (moment: Date | null) => moment && formatInstant(moment, timeZone)
  const planned = order.scheduledOn && <Planned order={order} />
  const due = order.dueOn && <Due order={order} />
  return (
    <Facts
      items={[
        ['Type', label('work', order.type)],
        ['Planned for', planned],
        ['Due by', due],
        ['Wished for', order.requestedAt && order.wishedOn && formatDay(order.wishedOn)],
        ['Duration', order.estimatedMinutes !== null && `${formatMinutes(order.estimatedMinutes)}, as planned`],
        [words.technician, order.assignee?.name],
        ['Team', order.team?.name],
        ['Equipment', useEquipment(order)],
        ['Location', useLocation(order)],
        [words.connection, useConnection(order)],
        [
          order.requestedAt ? 'Asked for' : 'Created',
          [at(order.createdAt), order.createdBy?.name].filter(Boolean).join(', '),
        ],
        ['Approved', [at(order.approvedAt), order.approvedBy?.name].filter(Boolean).join(', ')],
        ['Started', at(order.startedAt ?? order.firstStartedAt)],
        ['Waited', order.heldMinutes > 0 && formatMinutes(order.heldMinutes)],
        ['Completed', at(order.completedAt)],
        ['Closed', at(order.closedAt)],
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

function useLocation({ location }: WorkOrder): ReactNode {
  const maySee = useCan('assets:read')
  if (!location) return null
  const name = [...location.above, location.name].join(' › ')
  if (!maySee) return name
  return (
    <Anchor component={Link} to="/locations/$id" params={{ id: location.id }}>
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
