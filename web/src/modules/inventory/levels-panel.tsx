import { inventory, type Item, type StockLevel } from '@mtambo/contract'
import { Button, NumberInput, Select, SimpleGrid, Text, TextInput } from '@mantine/core'
import { useQuery } from '@tanstack/react-query'
import { useState } from 'react'
import { useContractForm } from '#lib/form.ts'
import { ask, useAct } from '#lib/query.ts'
import { useCan } from '#lib/session.ts'
import { AskForm, AskModal } from '#ui/ask-modal.tsx'
import { type Column, DataTable } from '#ui/data-table.tsx'
import { Section } from '#ui/section.tsx'
import { StatusBadge } from '#ui/status-badge.tsx'
import { toast } from '#ui/toast.tsx'
import { amount } from './words.ts'

/** How much is where, and how much should be. */
export function LevelsPanel({ item }: { item: Item }) {
  const mayEdit = useCan('inventory:edit')
  const [edited, setEdited] = useState<StockLevel | 'new' | null>(null)
  const columns = levelColumns(item.unit)
  const { levels } = item
  const add = mayEdit && (
    <Button variant="default" size="xs" onClick={() => setEdited('new')}>
      Add a store
    </Button>
  )
  return (
    <Section title="Where it lies" action={add} flush={levels.length > 0}>
      {levels.length === 0 ? (
        <Text c="dimmed">There is none of it in any store.</Text>
      ) : (
        <DataTable
          label="Where it lies"
          columns={columns}
          rows={levels}
          getRowId={({ store }) => store.id}
          {...(mayEdit && { onOpen: setEdited })}
          card={(level) => <LevelCard level={level} unit={item.unit} />}
          empty={null}
        />
      )}
      <AskModal
        title={edited === 'new' || !edited ? 'Keep it in another store' : edited.store.name}
        opened={edited !== null}
        onClose={() => setEdited(null)}
      >
        {edited && <LimitsForm item={item} level={edited === 'new' ? null : edited} onDone={() => setEdited(null)} />}
      </AskModal>
    </Section>
  )
}

function levelColumns(unit: string): Column<StockLevel>[] {
  const some = (quantity: number | null) => quantity !== null && amount(quantity, unit)
  return [
    { key: 'store', title: 'Store', fill: true, cell: (level) => <Place level={level} /> },
    { key: 'onHand', title: 'On hand', align: 'right', width: 90, cell: ({ onHand }) => some(onHand) },
    { key: 'reserved', title: 'Reserved', align: 'right', width: 90, cell: ({ reserved }) => some(reserved || null) },
    { key: 'available', title: 'Available', align: 'right', width: 90, cell: ({ available }) => some(available) },
    { key: 'min', title: 'Least', align: 'right', width: 80, cell: ({ min }) => some(min) },
    { key: 'max', title: 'Most', align: 'right', wide: true, width: 80, cell: ({ max }) => some(max) },
    { key: 'low', title: 'To do', width: 110, cell: ({ low }) => low && <StatusBadge status="reorder" /> },
  ]
}

const Place = ({ level: { store, bin } }: { level: StockLevel }) => (
  <>
    <Text fw={550}>{store.name}</Text>
    {bin && (
      <Text size="xs" c="dimmed">
        Bin {bin}
      </Text>
    )}
  </>
)

function LevelCard({ level, unit }: { level: StockLevel; unit: string }) {
  const { store, bin, available, reserved, min, max, low } = level
  const limits = [min !== null && `least ${amount(min, unit)}`, max !== null && `most ${amount(max, unit)}`]
  return (
    <>
      <Text fw={550}>
        {store.name}: {amount(available, unit)} available
      </Text>
      <Text size="sm" c="dimmed">
        {[bin && `Bin ${bin}`, reserved > 0 && `${amount(reserved, unit)} reserved`, ...limits]
          .filter(Boolean)
          .join(' · ')}
      </Text>
      {low && <StatusBadge status="reorder" />}
    </>
  )
}

type FormProps = { item: Item; level: StockLevel | null; onDone: () => void }

function LimitsForm({ item, level, onDone }: FormProps) {
  const act = useAct(inventory.setLevel)
  const form = useContractForm(inventory.setLevel, {
    id: item.id,
    storeId: level?.store.id ?? '',
    min: level?.min ?? ('' as number | ''),
    max: level?.max ?? ('' as number | ''),
    bin: level?.bin ?? '',
  })
  const submit = form.onSubmit((input) =>
    act.mutate(input, {
      onError: form.refuse,
      onSuccess: () => {
        toast('Saved.')
        onDone()
      },
    }),
  )
  const unit = item.unit === 'each' ? 'pieces' : item.unit
  const number = { hideControls: true, decimalScale: 3, allowNegative: false, inputMode: 'decimal' } as const
  return (
    <AskForm onSubmit={submit} problem={form.problem} busy={act.isPending} save="Save" onCancel={onDone}>
      {!level && <OtherStores item={item} {...form.getInputProps('storeId')} />}
      <SimpleGrid cols={2}>
        <NumberInput
          label="Least"
          description={`In ${unit}; told of then`}
          {...number}
          {...form.getInputProps('min')}
        />
        <NumberInput label="Most" description="Bought up to this" {...number} {...form.getInputProps('max')} />
      </SimpleGrid>
      <TextInput label="Bin" description="Where it lies in the store" maxLength={40} {...form.getInputProps('bin')} />
    </AskForm>
  )
}

type StoreProps = { item: Item; value?: string; onChange?: (id: string) => void; error?: React.ReactNode }

function OtherStores({ item, value, onChange, error }: StoreProps) {
  const { data } = useQuery(ask(inventory.stores, {}))
  const others = data?.filter(({ id, active }) => active && !item.levels.some(({ store }) => store.id === id)) ?? []
  return (
    <Select
      label="Store"
      required
      placeholder="Choose a store"
      nothingFoundMessage="It is in every store already. Add one under Stores."
      data={others.map(({ id, name }) => ({ value: id, label: name }))}
      value={value || null}
      onChange={(id) => onChange?.(id ?? '')}
      error={error}
    />
  )
}
