import { lineAmount } from '@mtambo/contract'
import { NumberInput, Text } from '@mantine/core'
import { formatMoney } from '#lib/money.ts'
import { useMe } from '#lib/session.ts'
import { MoneyField } from '#ui/money-field.tsx'
import { ItemOrWords } from './item-or-words.tsx'
import classes from './line-editor.module.css'
import { LineFrame, QuantityField } from './line-frame.tsx'
import type { OrderForm, OrderLineValues } from './line-values.ts'

type Props = { form: OrderForm; at: number; currency: string }

export function OrderLine({ form, at, currency }: Props) {
  const own = useMe().organisation.currency
  const line = form.values.lines[at]
  if (!line) return null
  const label = `Line ${at + 1}`
  const path = (name: keyof OrderLineValues) => `lines.${at}.${name}` as const
  return (
    <LineFrame
      label={label}
      onRemove={() => form.removeListItem('lines', at)}
      what={
        <ItemOrWords
          line={line}
          label={label}
          error={form.errors[path('itemId')] ?? form.errors[path('description')] ?? form.errors[path('requestLineId')]}
          data-path={path(line.description === null ? 'itemId' : 'description')}
          onChange={(what, item) => {
            form.setFieldValue(path('itemId'), what.itemId)
            form.setFieldValue(path('description'), what.description)
            // What it cost the last time is a price to begin with.
            const known = item && (item.unitCost ?? (item.averageCost || null))
            if (known && line.unitPrice === null && currency === own) form.setFieldValue(path('unitPrice'), known)
          }}
        />
      }
    >
      <LineNumbers form={form} at={at} currency={currency} line={line} />
    </LineFrame>
  )
}

function LineNumbers({ form, at, currency, line }: Props & { line: OrderLineValues }) {
  const path = (name: keyof OrderLineValues) => `lines.${at}.${name}` as const
  return (
    <>
      <QuantityField
        itemId={line.itemId}
        value={line.quantity}
        error={form.errors[path('quantity')]}
        data-path={path('quantity')}
        onChange={(quantity) => form.setFieldValue(path('quantity'), quantity)}
      />
      <MoneyField
        label="Price, each"
        currency={currency}
        value={line.unitPrice}
        error={form.errors[path('unitPrice')]}
        data-path={path('unitPrice')}
        onChange={(price) => form.setFieldValue(path('unitPrice'), price === '' ? null : price)}
      />
      <NumberInput
        label="Tax, %"
        min={0}
        max={100}
        decimalScale={2}
        hideControls
        inputMode="decimal"
        value={line.taxRate}
        error={form.errors[path('taxRate')]}
        data-path={path('taxRate')}
        onChange={(typed) => form.setFieldValue(path('taxRate'), typed === '' ? 0 : Number(typed))}
      />
      <Text className={`tabular ${classes.sum}`} fw={550}>
        {amountText(line, currency)}
      </Text>
    </>
  )
}

function amountText({ quantity, unitPrice, taxRate }: OrderLineValues, currency: string) {
  if (quantity === null || unitPrice === null) return ''
  const amount = lineAmount({ quantity, unitPrice, taxRate })
  return amount ? formatMoney(amount.net, currency) : 'Too much'
}
