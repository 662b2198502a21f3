import type { PlanAsset } from '@mtambo/contract'
import { Anchor, Group, Text, VisuallyHidden } from '@mantine/core'
import { Link } from '#lib/router.ts'
import { useWords } from '#lib/session.ts'
import { formatDay } from '#lib/format.ts'
import type { Column } from '#ui/data-table.tsx'
import { StatusBadge } from '#ui/status-badge.tsx'
import { DueDay } from './due-day.tsx'
import { MoveDue } from './move-due.tsx'

/** On the page of a plan the assets differ, on that of an asset the plans. */
type Of = 'asset' | 'plan'

export function usePlanAssetColumns({ mayEdit, of }: { mayEdit: boolean; of: Of }): Column<PlanAsset>[] {
  const words = useWords()
  return [
    {
      key: 'what',
      title: of === 'asset' ? words.asset : 'Plan',
      fill: true,
      cell: (row) => <What row={row} of={of} />,
    },
    { key: 'next', title: 'Next due', cell: (row) => <Next row={row} /> },
    {
      key: 'last',
      title: 'Last done',
      wide: true,
      cell: ({ lastDoneOn }) => <span className="tabular">{lastDoneOn ? formatDay(lastDoneOn) : 'Not yet'}</span>,
    },
    { key: 'open', title: 'Open work', cell: (row) => <Open row={row} /> },
    ...(mayEdit
      ? [
          {
            key: 'do',
            title: <VisuallyHidden>Next time</VisuallyHidden>,
            width: 44,
            align: 'right' as const,
            cell: (row: PlanAsset) => <MoveDue row={row} />,
          },
        ]
      : []),
  ]
}

const What = ({ row: { asset, plan }, of }: { row: PlanAsset; of: Of }) =>
  of === 'asset' ? (
    <>
      <Anchor component={Link} to="/assets/$id" params={{ id: asset.id }} search={{ tab: 'meters' }} fw={550}>
        {asset.tag}
      </Anchor>{' '}
      {asset.name}
    </>
  ) : (
    <Anchor component={Link} to="/plans/$id" params={{ id: plan.id }} fw={550}>
      {plan.name}
    </Anchor>
  )

/** Where the meter decides, the day is an estimate. */
function Next({ row: { nextDueOn, nextDueReading, nextLevel, meter, plan } }: { row: PlanAsset }) {
  const byMeter = plan.rule.every === null
  const noMeter = plan.rule.meterEvery !== null && meter === null
  return (
    <>
      <DueDay day={nextDueOn} about={byMeter} />
      <Text size="sm" c="dimmed" component="div">
        {[
          nextLevel,
          nextDueReading !== null && meter ? `at ${nextDueReading.toLocaleString('en')} ${meter.unit}` : null,
          noMeter ? `has no meter “${plan.rule.meterName}”` : null,
        ]
          .filter(Boolean)
          .join(' · ')}
      </Text>
    </>
  )
}

function Open({ row: { open } }: { row: PlanAsset }) {
  if (!open) return null
  const { workOrder, overdue, dueOn } = open
  return (
    <Group gap={6}>
      {workOrder ? (
        <Anchor
          component={Link}
          to="/work-orders/$id"
          params={{ id: workOrder.id }}
          className="tabular"
          style={{ whiteSpace: 'nowrap' }}
        >
          {workOrder.number}
        </Anchor>
      ) : (
        <span>due {formatDay(dueOn)}</span>
      )}
      {overdue && <StatusBadge status="overdue" />}
    </Group>
  )
}

export const PlanAssetCard = ({ row, of, mayEdit }: { row: PlanAsset; of: Of; mayEdit: boolean }) => (
  <Group justify="space-between" wrap="nowrap" align="flex-start">
    <div>
      <What row={row} of={of} />
      {row.nextDueOn && (
        <Text component="div" size="sm">
          Next due <Next row={row} />
        </Text>
      )}
      {row.open && (
        <Group gap={6} fz="sm">
          Open: <Open row={row} />
        </Group>
      )}
      {row.lastDoneOn && (
        <Text size="sm" c="dimmed">
          Last done {formatDay(row.lastDoneOn)}
        </Text>
      )}
    </div>
    {mayEdit && <MoveDue row={row} />}
  </Group>
)
