import { MAX_PURCHASE_LINES, workOrders } from '@mtambo/contract'
import { SimpleGrid, Stack, Text, Textarea, TextInput } from '@mantine/core'
import { useQuery } from '@tanstack/react-query'
import { ask } from '#lib/query.ts'
import { useCan, useWords } from '#lib/session.ts'
import { MoneyField } from '#ui/money-field.tsx'
import { SearchSelect } from '#ui/search-select.tsx'
import { Section } from '#ui/section.tsx'
import { ItemOrWords } from './item-or-words.tsx'
import classes from './line-editor.module.css'
import { AddLine, LineFrame, QuantityField } from './line-frame.tsx'
import type { RequestForm, RequestLineValues } from './line-values.ts'

type Props = { form: RequestForm }

export const RequestFields = ({ form }: Props) => (
  <>
    <Section title="What is needed">
      <Lines form={form} />
    </Section>
    <Section title="What for">
      <WhatFor form={form} />
    </Section>
  </>
)

const NEW: RequestLineValues = { itemId: null, description: null, quantity: null, unitCost: null }

function Lines({ form }: Props) {
  const { lines } = form.values
  return (
    <Stack>
      <div className={classes.lines}>
        {lines.map((_, i) => (
          // Lines have no name of their own before they are saved: their place is what they are.
          <Line key={i} form={form} at={i} />
        ))}
      </div>
      {lines.length === 0 && form.errors['lines'] && <Text c="red">{form.errors['lines']}</Text>}
      {lines.length < MAX_PURCHASE_LINES && (
        <AddLine
          onItem={() => form.insertListItem('lines', NEW)}
          onWords={() => form.insertListItem('lines', { ...NEW, description: '' })}
        />
      )}
    </Stack>
  )
}

function Line({ form, at }: Props & { at: number }) {
  const line = form.values.lines[at] ?? NEW
  const label = `Line ${at + 1}`
  const path = (name: keyof RequestLineValues) => `lines.${at}.${name}` as const
  const remove = () => form.removeListItem('lines', at)
  return (
    <LineFrame
      label={label}
      onRemove={form.values.lines.length > 1 ? remove : undefined}
      what={
        <ItemOrWords
          line={line}
          label={label}
          error={form.errors[path('itemId')] ?? form.errors[path('description')]}
          data-path={path(line.description === null ? 'itemId' : 'description')}
          onChange={(what) => {
            form.setFieldValue(path('itemId'), what.itemId)
            form.setFieldValue(path('description'), what.description)
          }}
        />
      }
    >
      <QuantityField
        itemId={line.itemId}
        value={line.quantity}
        error={form.errors[path('quantity')]}
        data-path={path('quantity')}
        onChange={(quantity) => form.setFieldValue(path('quantity'), quantity)}
      />
      <MoneyField
        label="About, each"
        value={line.unitCost}
        error={form.errors[path('unitCost')]}
        data-path={path('unitCost')}
        onChange={(cost) => form.setFieldValue(path('unitCost'), cost === '' ? null : cost)}
      />
    </LineFrame>
  )
}

const WhatFor = ({ form }: Props) => (
  <SimpleGrid cols={{ base: 1, sm: 2 }}>
    <Textarea
      label="Reason"
      required
      minRows={2}
      maxLength={1000}
      style={{ gridColumn: '1 / -1' }}
      {...form.getInputProps('reason')}
    />
    <TextInput label="Needed by" type="date" {...form.getInputProps('neededBy')} />
    <WorkOrderField form={form} />
  </SimpleGrid>
)

function WorkOrderField({ form }: Props) {
  const words = useWords()
  const maySee = useCan('work-orders:read')
  const { workOrderId } = form.values
  const { data: chosen } = useQuery({
    ...ask(workOrders.get, { id: workOrderId ?? '' }),
    enabled: Boolean(maySee) && workOrderId !== null,
  })
  if (!maySee) return null
  const choice = ({ id, number, title }: { id: string; number: string; title: string }) => ({
    value: id,
    label: `${number} ${title}`,
  })
  return (
    <SearchSelect
      label={words.workOrder}
      placeholder="Number or words, if it is for one"
      clearable
      search={(q) => ask(workOrders.list, { ...(q && { q }), status: 'pending', limit: 10 })}
      choices={(found) => found.items.map(choice)}
      selected={chosen ? choice(chosen) : null}
      {...form.getInputProps('workOrderId')}
      value={workOrderId}
    />
  )
}
