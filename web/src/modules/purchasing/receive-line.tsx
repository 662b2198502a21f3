import type { PurchaseOrder, PurchaseOrderLine } from '@mtambo/contract'
import { Checkbox, SimpleGrid, Text } from '@mantine/core'
import { decimalsOf } from '#lib/money.ts'
import { useMe } from '#lib/session.ts'
import { MoneyField } from '#ui/money-field.tsx'
import { QuantityField } from './line-frame.tsx'
import { formatQuantity } from './quantity.ts'
import type { ReceiveFormOf } from './receive-order.tsx'

/** `1210.00`, as it would be typed. */
const plain = (minor: number, currency: string) => (minor / 10 ** decimalsOf(currency)).toFixed(decimalsOf(currency))

type Props = { form: ReceiveFormOf; line: PurchaseOrderLine; order: PurchaseOrder }

/** One line of the order: whether some of it has come, and how much. */
export function ReceiveLine({ form, line, order }: Props) {
  const at = form.values.lines.findIndex(({ lineId }) => lineId === line.id)
  const toggle = (came: boolean) =>
    came
      ? form.insertListItem('lines', { lineId: line.id, quantity: line.outstanding || null, unitCost: null })
      : form.removeListItem('lines', at)
  return (
    <div>
      <Checkbox
        checked={at >= 0}
        onChange={({ currentTarget }) => toggle(currentTarget.checked)}
        label={
          <>
            {line.description}{' '}
            <Text span c="dimmed" size="sm">
              {line.outstanding > 0 ? `${formatQuantity(line.outstanding, line.unit)} to come` : 'all has come'}
            </Text>
          </>
        }
      />
      {at >= 0 && <Arrived form={form} line={line} order={order} at={at} />}
    </div>
  )
}

function Arrived({ form, line, order, at }: Props & { at: number }) {
  const own = useMe().organisation.currency
  const arrived = form.values.lines[at]
  const path = (name: 'quantity' | 'unitCost') => `lines.${at}.${name}` as const
  return (
    <SimpleGrid cols={2} mt={6} mb="xs" ml={{ base: 0, sm: 32 }}>
      <QuantityField
        label="Has come"
        itemId={null}
        unit={line.unit}
        value={arrived?.quantity ?? null}
        error={form.errors[path('quantity')]}
        data-path={path('quantity')}
        onChange={(quantity) => form.setFieldValue(path('quantity'), quantity)}
      />
      <MoneyField
        label={`Cost in ${own}, each`}
        required={!order.ownCurrency}
        // Left empty it is the price of the order.
        placeholder={order.ownCurrency ? plain(line.unitPrice, own) : undefined}
        value={arrived?.unitCost}
        error={form.errors[path('unitCost')]}
        data-path={path('unitCost')}
        onChange={(cost) => form.setFieldValue(path('unitCost'), cost === '' ? null : cost)}
      />
    </SimpleGrid>
  )
}
