import { inventory, type Item, stock, type Store, workOrders } from '@mtambo/contract'
import { NumberInput, Select, SimpleGrid, TextInput, Textarea } from '@mantine/core'
import type { UseFormReturnType } from '@mantine/form'
import { useQuery } from '@tanstack/react-query'
import { useEffect } from 'react'
import { ask } from '#lib/query.ts'
import { useCan, useWords } from '#lib/session.ts'
import { MoneyField } from '#ui/money-field.tsx'
import { SearchSelect } from '#ui/search-select.tsx'
import type { MoveValues } from './move-form.tsx'
import type { Verb } from './verbs.ts'
import { amount } from './words.ts'

type Form = Pick<UseFormReturnType<MoveValues>, 'values' | 'setFieldValue' | 'getInputProps'>
type Props = { verb: Verb; form: Form; item: Item | undefined }

export function MoveFields({ verb, form, item }: Props) {
  const unit = item ? (item.unit === 'each' ? undefined : item.unit) : undefined
  return (
    <>
      <StoreField verb={verb} form={form} item={item} />
      {verb === 'transfer' && <OtherStore form={form} item={item} />}
      {verb === 'adjust' ? (
        <QuantityField
          label="More or fewer"
          description="−2 takes two out of the books, 2 adds two"
          allowNegative
          unit={unit}
          {...form.getInputProps('change')}
        />
      ) : (
        <QuantityField label="Quantity" unit={unit} {...form.getInputProps('quantity')} />
      )}
      {verb === 'receive' && <Received form={form} item={item} />}
      {(verb === 'issue' || verb === 'return') && <ForWhom verb={verb} form={form} />}
      <Textarea
        label={verb === 'issue' ? 'What for' : 'Reason'}
        required={verb === 'adjust'}
        autosize
        minRows={1}
        maxLength={300}
        {...form.getInputProps('reason')}
      />
    </>
  )
}

type QuantityProps = React.ComponentProps<typeof NumberInput> & { unit?: string | undefined }

/** A decimal of three places, with its unit. */
export const QuantityField = ({ unit, ...field }: QuantityProps) => (
  <NumberInput
    required
    decimalScale={3}
    allowNegative={false}
    hideControls
    inputMode="decimal"
    rightSection={unit && <span aria-hidden>{unit}</span>}
    rightSectionWidth={56}
    {...field}
  />
)

function StoreField({ verb, form, item }: Props) {
  const { data } = useQuery(ask(inventory.stores, {}))
  const open = data?.filter(({ active }) => active) ?? []
  const best = bestStore(open, item)
  const { setFieldValue } = form
  const chosen = form.values.storeId
  // Where it lies is where it is mostly taken from.
  useEffect(() => {
    if (!chosen && best) setFieldValue('storeId', best)
  }, [chosen, best, setFieldValue])
  return (
    <StoreSelect
      label={verb === 'transfer' ? 'From' : verb === 'receive' || verb === 'return' ? 'Into store' : 'Store'}
      stores={open}
      item={item}
      {...form.getInputProps('storeId')}
    />
  )
}

function bestStore(open: Store[], item: Item | undefined) {
  if (open.length === 1) return open[0]?.id
  const isOpen = (id: string) => open.some((store) => store.id === id)
  return item?.levels.filter(({ store }) => isOpen(store.id)).toSorted((a, b) => b.available - a.available)[0]?.store.id
}

const OtherStore = ({ form, item }: Omit<Props, 'verb'>) => {
  const { data } = useQuery(ask(inventory.stores, {}))
  const others = data?.filter(({ id, active }) => active && id !== form.values.storeId) ?? []
  return <StoreSelect label="To" stores={others} item={item} {...form.getInputProps('toStoreId')} />
}

type StoreProps = {
  label: string
  stores: Store[]
  item?: Item | undefined
  value?: string
  onChange?: (id: string) => void
  error?: React.ReactNode
}

/** Stores with what there is of an item in each. */
function StoreSelect({ stores, item, value, onChange, ...field }: StoreProps) {
  const there = (id: string) => {
    const level = item?.levels.find(({ store }) => store.id === id)
    return item ? `: ${amount(level?.available ?? 0, item.unit)} available` : ''
  }
  return (
    <Select
      required
      searchable
      placeholder="Choose a store"
      nothingFoundMessage="There is no other store. Add one under Stores."
      data={stores.map(({ id, name }) => ({ value: id, label: name + there(id) }))}
      {...field}
      value={value || null}
      onChange={(id) => onChange?.(id ?? '')}
    />
  )
}

const Received = ({ form, item }: Omit<Props, 'verb'>) => (
  <SimpleGrid cols={{ base: 1, sm: 2 }}>
    <MoneyField
      label="Cost of one"
      placeholder="As before"
      description={item ? `Per ${item.unit === 'each' ? 'piece' : item.unit}` : undefined}
      {...form.getInputProps('unitCost')}
      value={form.values.unitCost}
    />
    <TextInput
      label="Reference"
      description="Delivery note or bill"
      maxLength={60}
      {...form.getInputProps('reference')}
    />
  </SimpleGrid>
)

function ForWhom({ verb, form }: Omit<Props, 'item'>) {
  const words = useWords()
  const maySeeWork = useCan('work-orders:read')
  const { data: people } = useQuery(ask(stock.people, {}))
  return (
    <>
      {maySeeWork && (
        <SearchSelect
          label={words.workOrder}
          placeholder="Number or title"
          clearable
          search={(q) => ask(workOrders.list, { ...(q ? { q } : { status: 'pending' }), limit: 10 })}
          choices={({ items }) => items.map(({ id, number, title }) => ({ value: id, label: number, detail: title }))}
          {...form.getInputProps('workOrderId')}
          value={form.values.workOrderId}
        />
      )}
      <Select
        label={verb === 'issue' ? 'Given to' : 'Given back by'}
        clearable
        searchable
        placeholder="Nobody in particular"
        nothingFoundMessage="Nobody of that name"
        data={people?.map(({ id, name }) => ({ value: id, label: name })) ?? []}
        {...form.getInputProps('userId')}
      />
    </>
  )
}
