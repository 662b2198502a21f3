import type { WorkOrder } from '@mtambo/contract'
import { Button, type ButtonProps, Menu } from '@mantine/core'
import {
  type Icon,
  IconCalendarEvent,
  IconCalendarPause,
  IconCheck,
  IconClipboardText,
  IconNote,
  IconPencil,
  IconPlayerPause,
  IconPlayerPlay,
  IconUserPlus,
  IconX,
} from '@tabler/icons-react'
import { Link } from '#lib/router.ts'
import type { Verb } from './verbs.ts'

const ICONS: Record<Verb, Icon> = {
  start: IconPlayerPlay,
  complete: IconCheck,
  hold: IconPlayerPause,
  log: IconClipboardText,
  note: IconNote,
  assign: IconUserPlus,
  reschedule: IconCalendarEvent,
  postpone: IconCalendarPause,
  edit: IconPencil,
  cancel: IconX,
}

/** Named as people would say it; the dots say that something is asked first. */
function labelOf(verb: Verb, { status, scheduledOn, assignee, team }: WorkOrder): string {
  const labels: Record<Verb, string> = {
    start: status === 'on_hold' ? 'Go on with the work' : 'Start work',
    complete: 'Complete…',
    hold: 'On hold…',
    log: 'Log entry…',
    note: 'Note…',
    assign: assignee || team ? 'Assign to another…' : 'Assign…',
    reschedule: scheduledOn ? 'Reschedule…' : 'Plan a day…',
    postpone: 'Postpone…',
    edit: 'Edit',
    cancel: 'Cancel the work…',
  }
  return labels[verb]
}

type Props = { verb: Verb; order: WorkOrder; onVerb: (verb: Verb) => void }

export function VerbButton({ verb, order, onVerb, ...button }: Props & ButtonProps) {
  const VerbIcon = ICONS[verb]
  const look = { variant: 'default', leftSection: <VerbIcon size={18} aria-hidden />, ...button }
  const label = labelOf(verb, order)
  if (verb === 'edit')
    return (
      <Button component={Link} to="/work-orders/$id/edit" params={{ id: order.id }} {...look}>
        {label}
      </Button>
    )
  return (
    <Button {...look} onClick={() => onVerb(verb)}>
      {label}
    </Button>
  )
}

export function VerbItem({ verb, order, onVerb }: Props) {
  const VerbIcon = ICONS[verb]
  const icon = <VerbIcon size={18} aria-hidden />
  const label = labelOf(verb, order)
  if (verb === 'edit')
    return (
      <Menu.Item component={Link} to="/work-orders/$id/edit" params={{ id: order.id }} leftSection={icon} mih={44}>
        {label}
      </Menu.Item>
    )
  return (
    <Menu.Item leftSection={icon} mih={44} onClick={() => onVerb(verb)}>
      {label}
    </Menu.Item>
  )
}
