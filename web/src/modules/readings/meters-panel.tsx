import { type Asset, type Meter, readings } from '@mtambo/contract'
import { Anchor, Group, Text } from '@mantine/core'
import { useState } from 'react'
import { formatInstant } from '#lib/format.ts'
import { useLive } from '#lib/live.ts'
import { useList } from '#lib/query.ts'
import { Link } from '#lib/router.ts'
import { useCan } from '#lib/session.ts'
import { AskModal } from '#ui/ask-modal.tsx'
import { ErrorPanel } from '#ui/error-panel.tsx'
import { Section } from '#ui/section.tsx'
import { ListSkeleton } from '#ui/skeletons.tsx'
import { AddMeterForm } from './meter-form.tsx'
import { ReadMeter } from './read-meter.tsx'
import { amount, dailyUse } from './words.ts'

/** What is measured on an asset, and where a reading is entered. */
export function MetersPanel({ asset }: { asset: Asset }) {
  const mayEdit = useCan('assets:edit')
  const list = useList(readings.meters, { assetId: asset.id, all: 'yes', limit: 50 })
  const [adding, setAdding] = useState(false)
  useLive(['meters'])
  if (list.error) return <ErrorPanel error={list.error} onRetry={() => void list.retry()} />
  const close = () => setAdding(false)
  return (
    <Section
      title="Meters"
      action={
        mayEdit &&
        asset.status !== 'retired' && (
          <Anchor component="button" type="button" size="sm" onClick={() => setAdding(true)}>
            Add a meter
          </Anchor>
        )
      }
    >
      {list.loading && <ListSkeleton rows={2} />}
      {!list.loading && list.rows.length === 0 && (
        <Text c="dimmed">
          Nothing is measured here. With a meter, maintenance can follow hours, kilometres or starts.
        </Text>
      )}
      {list.rows.map((meter) => (
        <MeterLine key={meter.id} meter={meter} />
      ))}
      <AskModal title="Add a meter" opened={adding} onClose={close}>
        <AddMeterForm assetId={asset.id} onDone={close} />
      </AskModal>
    </Section>
  )
}

function MeterLine({ meter }: { meter: Meter }) {
  const { id, name, unit, lastValue, lastAt, isActive } = meter
  const use = dailyUse(meter)
  return (
    <Group justify="space-between" py={10} gap="sm">
      <div>
        <Anchor component={Link} to="/meters/$id" params={{ id }} fw={550}>
          {name}
        </Anchor>
        <Text size="sm" c="dimmed">
          {lastValue === null || lastAt === null
            ? 'Not read yet'
            : [amount(lastValue, unit), formatInstant(lastAt), use].filter(Boolean).join(' · ')}
          {!isActive && ' · out of use'}
        </Text>
      </div>
      {meter.mayRead && <ReadMeter meter={meter} />}
    </Group>
  )
}
