import type { MeterPage, Reading } from '@mtambo/contract'
import { Anchor, Group, Text, VisuallyHidden } from '@mantine/core'
import { formatInstant } from '#lib/format.ts'
import type { Column } from '#ui/data-table.tsx'
import { amount, FLAGS, SOURCES } from './words.ts'

type Of = Pick<MeterPage, 'unit' | 'kind' | 'mayRead'>

export function useReadingColumns(meter: Of, onCorrect: (reading: Reading) => void): Column<Reading>[] {
  const columns: Column<Reading>[] = [
    { key: 'at', title: 'Read', width: 170, cell: ({ at }) => <span className="tabular">{formatInstant(at)}</span> },
    {
      key: 'value',
      title: meter.unit,
      align: 'right',
      cell: (row) => <Value reading={row} />,
    },
  ]
  if (meter.kind === 'counter')
    columns.push({
      key: 'used',
      title: 'Used since',
      align: 'right',
      cell: ({ used }) => <span className="tabular">{used === null ? '' : amount(used, meter.unit)}</span>,
    })
  return [
    ...columns,
    { key: 'said', title: 'Remarks', fill: true, cell: (row) => remarks(row) },
    { key: 'by', title: 'Read by', wide: true, cell: ({ by, source }) => by?.name ?? SOURCES[source] },
    {
      key: 'do',
      title: <VisuallyHidden>Correct</VisuallyHidden>,
      align: 'right',
      cell: (row) => meter.mayRead && <Correct reading={row} onCorrect={onCorrect} />,
    },
  ]
}

const Value = ({ reading: { value, replacedById } }: { reading: Reading }) => (
  <Text
    span
    inherit
    fw={550}
    className="tabular"
    td={replacedById ? 'line-through' : undefined}
    c={replacedById ? 'dimmed' : undefined}
  >
    {value.toLocaleString('en', { maximumFractionDigits: 4 })}
  </Text>
)

const remarks = ({ flags, notes, replacedById }: Reading) =>
  [...(replacedById ? ['Wrong, replaced'] : []), ...flags.map((flag) => FLAGS[flag]), notes].filter(Boolean).join(' · ')

const Correct = ({ reading, onCorrect }: { reading: Reading; onCorrect: (reading: Reading) => void }) =>
  reading.replacedById === null && (
    <Anchor
      component="button"
      type="button"
      size="sm"
      aria-label={`Correct the reading of ${formatInstant(reading.at)}`}
      onClick={() => onCorrect(reading)}
    >
      Correct
    </Anchor>
  )

type CardProps = { reading: Reading; meter: Of; onCorrect: (reading: Reading) => void }

export const ReadingCard = ({ reading, meter, onCorrect }: CardProps) => (
  <Group justify="space-between" wrap="nowrap">
    <div>
      <Value reading={reading} /> {meter.unit}
      <Text size="sm" c="dimmed">
        {[formatInstant(reading.at), reading.used === null ? null : `${amount(reading.used, meter.unit)} used`]
          .filter(Boolean)
          .join(' · ')}
      </Text>
      <Text size="sm">{remarks(reading)}</Text>
    </div>
    {meter.mayRead && <Correct reading={reading} onCorrect={onCorrect} />}
  </Group>
)
