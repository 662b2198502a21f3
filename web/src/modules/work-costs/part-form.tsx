import { type Item, workCosts, type WorkOrder } from '@mtambo/contract'
import { Alert, Anchor, Button, Group, Radio, Stack, Text } from '@mantine/core'
import { type ReactNode, useEffect, useState } from 'react'
import { useContractForm } from '#lib/form.ts'
import { useAct } from '#lib/query.ts'
import { Link } from '#lib/router.ts'
import { useCan } from '#lib/session.ts'
import { ItemSelect, ScanField, useItem } from '#modules/inventory/item-select.tsx'
import { FormProblem } from '#ui/form-problem.tsx'
import { toast } from '#ui/toast.tsx'
import { QuantityField } from './quantity-field.tsx'
import { amount } from './words.ts'

type Props = { order: WorkOrder; onDone: () => void }

/** Which part, from which store, how many; then it is used at once or planned and set aside. What is not there is said before. */
export function PartForm({ order: { id }, onDone }: Props) {
  const [plan, use] = [useAct(workCosts.planPart), useAct(workCosts.usePart)]
  const [verb, setVerb] = useState<'plan' | 'use'>('use')
  const form = useContractForm(workCosts.usePart, { id, itemId: '', storeId: '', quantity: 1 as number | '' })
  const { itemId, storeId, quantity } = form.values
  const { data: item } = useItem(itemId || null)
  const level = useBestStore(item, storeId, form.setFieldValue)
  const submit = form.onSubmit((input) =>
    (verb === 'use' ? use : plan).mutate(input, {
      onError: form.refuse,
      onSuccess: () => {
        const much = amount(input.quantity, item?.unit ?? 'each')
        toast(`${much} of ${item?.code ?? 'it'} ${verb === 'use' ? 'used' : 'planned'}.`)
        onDone()
      },
    }),
  )
  const choose = (next: string | null) => form.setValues({ itemId: next ?? '', storeId: '' })
  return (
    <form noValidate onSubmit={submit}>
      <Stack>
        <ScanField onFound={choose} />
        <ItemSelect required {...form.getInputProps('itemId')} value={itemId || null} onChange={choose} />
        {item && (
          <Stores
            item={item}
            error={form.errors['storeId']}
            value={storeId}
            onChange={(next) => form.setFieldValue('storeId', next)}
          />
        )}
        <QuantityField unit={item?.unit} {...form.getInputProps('quantity')} />
        {item && <Shortage orderId={id} item={item} wanted={Number(quantity)} there={level?.available ?? 0} />}
        <FormProblem>{form.problem}</FormProblem>
        <Group grow>
          <Button size="md" type="submit" variant="default" loading={plan.isPending} onClick={() => setVerb('plan')}>
            Plan it
          </Button>
          <Button size="md" type="submit" loading={use.isPending} onClick={() => setVerb('use')}>
            Use it now
          </Button>
        </Group>
      </Stack>
    </form>
  )
}

/** Where most of it lies is where it is taken from, unless somebody says otherwise. Gives what is there. */
function useBestStore(item: Item | undefined, storeId: string, set: (field: 'storeId', id: string) => void) {
  const best = item?.levels.toSorted((a, b) => b.available - a.available)[0]?.store.id
  useEffect(() => {
    if (!storeId && best) set('storeId', best)
  }, [storeId, best, set])
  return item?.levels.find(({ store }) => store.id === storeId)
}

type StoresProps = { item: Item; value: string; error: ReactNode; onChange: (id: string) => void }

function Stores({ item, value, error, onChange }: StoresProps) {
  if (item.levels.length === 0) return <Text c="dimmed">No store has had this yet.</Text>
  return (
    <Radio.Group label="From" error={error} value={value} onChange={onChange}>
      <Stack gap="xs" mt={6}>
        {item.levels.map(({ store, available, bin }) => (
          <Radio
            key={store.id}
            size="md"
            value={store.id}
            label={store.name}
            description={[`${amount(available, item.unit)} available`, bin].filter(Boolean).join(' · ')}
          />
        ))}
      </Stack>
    </Radio.Group>
  )
}

type ShortageProps = { orderId: string; item: Item; wanted: number; there: number }

/** Said before anything is refused: how many are there, and what is on its way. */
function Shortage({ orderId, item, wanted, there }: ShortageProps) {
  const mayAsk = useCan('purchasing:request')
  if (!(wanted > there)) return null
  return (
    <Alert color="yellow" p="xs">
      <Text size="sm">
        {there > 0 ? `Only ${amount(there, item.unit)} available there` : 'None available there'}
        {item.onOrder > 0 && `, ${amount(item.onOrder, item.unit)} on order`}. Planned, it is set aside as far as it is
        there.
      </Text>
      {mayAsk && (
        <Anchor
          component={Link}
          to="/purchasing/requests/new"
          search={{ itemId: item.id, workOrderId: orderId }}
          size="sm"
        >
          Ask to buy
        </Anchor>
      )}
    </Alert>
  )
}
