import type { WorkOrder } from '@mtambo/contract'
import { Button, type ButtonProps, Menu } from '@mantine/core'
import {
  type Icon,
  IconArchive,
  IconArrowBackUp,
  IconCalendarEvent,
  IconCalendarPause,
  IconCheck,
  IconClipboardText,
  IconNote,
  IconPencil,
  IconPlayerPause,
  IconPlayerPlay,
  IconThumbUp,
  IconUserPlus,
  IconX,
} from '@tabler/icons-react'
import { Link } from '#lib/router.ts'
import type { Verb } from './verbs.ts'

const ICONS: Record<Verb, Icon> = {
  approve: IconThumbUp,
  reject: IconX,
  'edit-request': IconPencil,
  withdraw: IconArrowBackUp,
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
  close: IconArchive,
}

/** Named as people would say it; the dots say that something is asked first. */
function labelOf(verb: Verb, { status, scheduledOn, assignee, team, blockedBy }: WorkOrder): string {
  const labels: Record<Verb, string> = {
    approve: 'Approve…',
    reject: 'Reject…',
    'edit-request': 'Edit request',
    withdraw: 'Take back…',
    start: (status === 'on_hold' ? 'Go on with the work' : 'Start work') + (blockedBy.length > 0 ? '…' : ''),
    complete: 'Complete…',
    hold: 'On hold…',
    log: 'Log entry…',
    note: 'Note…',
    assign: assignee || team ? 'Assign to another…' : 'Assign…',
    reschedule: scheduledOn ? 'Reschedule…' : 'Plan a day…',
    postpone: 'Postpone…',
    edit: 'Edit',
    cancel: 'Cancel the work…',
    close: 'Close',
  }
  return labels[verb]
}

/** These lead to a page of their own. */
const PAGES: Partial<Record<Verb, string>> = {
  edit: '/work-orders/$id/edit',
  'edit-request': '/work-orders/$id/request',
}

type Props = { verb: Verb; order: WorkOrder; onVerb: (verb: Verb) => void }

export function VerbButton({ verb, order, onVerb, ...button }: Props & ButtonProps) {
  const VerbIcon = ICONS[verb]
  const look = { variant: 'default', leftSection: <VerbIcon size={18} aria-hidden />, ...button }
  const label = labelOf(verb, order)
  const to = PAGES[verb]
  if (to)
    return (
      <Button component={Link} to={to} params={{ id: order.id }} {...look}>
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
  const to = PAGES[verb]
  if (to)
    return (
      <Menu.Item component={Link} to={to} params={{ id: order.id }} leftSection={icon} mih={44}>
        {label}
      </Menu.Item>
    )
  return (
    <Menu.Item leftSection={icon} mih={44} onClick={() => onVerb(verb)}>
      {label}
    </Menu.Item>
  )
}
