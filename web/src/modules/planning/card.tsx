import type { BoardCard, BoardColumn } from '@mtambo/contract'
import { ActionIcon, Menu, Text, VisuallyHidden } from '@mantine/core'
import { IconArrowRight, IconChecklist, IconDots, IconExternalLink } from '@tabler/icons-react'
import { Link } from '#lib/router.ts'
import { Due, Planned, useWorkStatusWord, whoText } from '#modules/work-orders/index.ts'
import { Initials } from '#ui/initials.tsx'
import { StatusBadge } from '#ui/status-badge.tsx'
import { TimeAgo } from '#ui/time.tsx'
import classes from './board.module.css'
import { useDrag } from './drag.ts'

type Props = {
  card: BoardCard
  column: BoardColumn
  busy: boolean
  onDragged: (card: BoardCard | null) => void
  onMove: (card: BoardCard, to: BoardColumn) => Promise<unknown>
}

export function Card({ card, column, busy, onDragged, onMove }: Props) {
  // Also what may not be moved is picked up: where it is dropped it is said why.
  const { ref, held } = useDrag('card', card, onDragged)
  const about = card.asset ? `${card.asset.tag} ${card.asset.name}` : (card.location?.name ?? card.locationText)
  return (
    <article ref={ref} className={classes.card} data-held={held || undefined} aria-busy={busy || undefined}>
      <div className={classes.top}>
        <Text span size="xs" c="dimmed" className="tabular">
          {card.number}
        </Text>
        <CardMenu card={card} onMove={onMove} />
      </div>
      <Link to="/work-orders/$id" params={{ id: card.id }} className={classes.title} draggable={false}>
        {card.title}
      </Link>
      {about && (
        <Text size="xs" c="dimmed" truncate title={about}>
          {about}
        </Text>
      )}
      <div className={classes.facts}>
        <StatusBadge status={card.priority} />
        {card.status === 'postponed' && <StatusBadge status="postponed" />}
        {card.steps && (
          <Text span size="xs" c="dimmed" className={classes.steps} title="Steps of its checklists that are filled in">
            <IconChecklist size={14} aria-hidden /> {card.steps.done}/{card.steps.of}
            <VisuallyHidden> steps filled in</VisuallyHidden>
          </Text>
        )}
        <Text span size="xs">
          <When card={card} column={column} />
        </Text>
        <Owner card={card} />
      </div>
    </article>
  )
}

/** The day that matters in this column: done, planned, or else due. */
function When({ card, column }: Pick<Props, 'card' | 'column'>) {
  if (column === 'completed') return card.completedAt && <TimeAgo at={card.completedAt} />
  if (card.dueOn && (card.overdue || column !== 'scheduled'))
    return (
      <>
        Due <Due order={card} />
      </>
    )
  return card.scheduledOn ? <Planned order={card} /> : null
}

function Owner({ card }: Pick<Props, 'card'>) {
  const name = card.assignee?.name ?? card.team?.name
  if (!name)
    return (
      <Text span size="xs" c="dimmed" className={classes.owner}>
        Nobody yet
      </Text>
    )
  return (
    <span className={classes.owner} title={whoText(card)}>
      <Initials name={name} square={!card.assignee} />
      <VisuallyHidden>{whoText(card)}</VisuallyHidden>
    </span>
  )
}

/** What dragging does, for fingers and keyboards. */
function CardMenu({ card, onMove }: Pick<Props, 'card' | 'onMove'>) {
  const word = useWorkStatusWord()
  return (
    <Menu position="bottom-end" withInitialFocusPlaceholder={false}>
      <Menu.Target>
        <ActionIcon size="sm" className={classes.more} aria-label={`Move or open ${card.number}`}>
          <IconDots size={18} aria-hidden />
        </ActionIcon>
      </Menu.Target>
      <Menu.Dropdown>
        {card.columns.length > 0 && <Menu.Label>Move to</Menu.Label>}
        {card.columns.map((to) => (
          <Menu.Item
            key={to}
            mih={40}
            leftSection={<IconArrowRight size={16} aria-hidden />}
            onClick={() => void onMove(card, to)}
          >
            {word(to)}
          </Menu.Item>
        ))}
        {card.columns.length > 0 && <Menu.Divider />}
        <Menu.Item
          mih={40}
          component={Link}
          to="/work-orders/$id"
          params={{ id: card.id }}
          leftSection={<IconExternalLink size={16} aria-hidden />}
        >
          Open
        </Menu.Item>
      </Menu.Dropdown>
    </Menu>
  )
}
