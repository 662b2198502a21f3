import { inventory, MAX_PURCHASE_LINES } from '@mtambo/contract'
import { Select, SimpleGrid, Stack, Text, Textarea, TextInput } from '@mantine/core'
import { useQuery } from '@tanstack/react-query'
import { useVendor, VendorSelect } from '#modules/vendors/vendor-select.tsx'
import { ask } from '#lib/query.ts'
import { useCan, useMe } from '#lib/session.ts'
import { Section } from '#ui/section.tsx'
import classes from './line-editor.module.css'
import { AddLine } from './line-frame.tsx'
import type { OrderForm, OrderLineValues } from './line-values.ts'
import { OrderLine } from './order-line.tsx'
import { Totals } from './totals.tsx'
import { WaitingLines } from './waiting-lines.tsx'

type Props = { form: OrderForm }

export const OrderFields = ({ form }: Props) => (
  <>
    <Section title="From whom">
      <FromWhom form={form} />
    </Section>
    <WaitingLines form={form} />
    <Section title="What is ordered">
      <Lines form={form} />
    </Section>
    <Section title="Delivery">
      <Delivery form={form} />
    </Section>
  </>
)

/** What the order is paid in: as its vendor is. */
function useCurrency({ form }: Props) {
  const own = useMe().organisation.currency
  const { data: vendor } = useVendor(form.values.vendorId)
  return vendor?.currency ?? own
}

function FromWhom({ form }: Props) {
  const own = useMe().organisation.currency
  const currency = useCurrency({ form })
  return (
    <VendorSelect
      required
      description={
        currency === own ? undefined : `The order is in ${currency}. What it costs in ${own} is said when it comes.`
      }
      {...form.getInputProps('vendorId')}
      value={form.values.vendorId}
    />
  )
}

const NEW: OrderLineValues = {
  itemId: null,
  description: null,
  quantity: null,
  unitPrice: null,
  taxRate: 0,
  requestLineId: null,
}

function Lines({ form }: Props) {
  const { lines } = form.values
  const currency = useCurrency({ form })
  // Most orders have one rate: that of the line before.
  const next = { ...NEW, taxRate: lines.at(-1)?.taxRate ?? 0 }
  return (
    <Stack>
      <div className={classes.lines}>
        {lines.map((_, i) => (
          // Lines have no name of their own before they are saved: their place is what they are.
          <OrderLine key={i} form={form} at={i} currency={currency} />
        ))}
      </div>
      {lines.length === 0 && (
        <Text c={form.errors['lines'] ? 'red' : 'dimmed'}>{form.errors['lines'] ?? 'Nothing yet.'}</Text>
      )}
      {lines.length < MAX_PURCHASE_LINES && (
        <AddLine
          onItem={() => form.insertListItem('lines', next)}
          onWords={() => form.insertListItem('lines', { ...next, description: '' })}
        />
      )}
      <Totals lines={lines} currency={currency} />
    </Stack>
  )
}

const Delivery = ({ form }: Props) => (
  <SimpleGrid cols={{ base: 1, sm: 2 }}>
    <TextInput label="Expected on" type="date" {...form.getInputProps('expectedOn')} />
    <StoreField label="Deliver to" {...form.getInputProps('storeId')} value={form.values.storeId} />
    <Textarea
      label="Notes for the vendor"
      description="They stand on the order"
      minRows={2}
      maxLength={2000}
      style={{ gridColumn: '1 / -1' }}
      {...form.getInputProps('notes')}
    />
  </SimpleGrid>
)

type StoreProps = {
  label: string
  required?: boolean
  value: string | null
  error?: React.ReactNode
  onChange: (id: string | null) => void
}

/** One of the stores that are open. */
export function StoreField({ value, ...field }: StoreProps) {
  const maySee = useCan('inventory:read')
  const { data: stores } = useQuery({ ...ask(inventory.stores, {}), enabled: Boolean(maySee) })
  if (!maySee) return null
  return (
    <Select
      clearable={!field.required}
      clearButtonProps={{ 'aria-label': 'No store' }}
      placeholder="Choose a store"
      data={stores
        ?.filter(({ id, active }) => active || id === value)
        .map(({ id, name }) => ({ value: id, label: name }))}
      value={value}
      {...field}
    />
  )
}
