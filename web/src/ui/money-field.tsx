import { NumberInput, type NumberInputProps } from '@mantine/core'
import { decimalsOf } from '#lib/money.ts'
import { useMe } from '#lib/session.ts'

type Props = Omit<NumberInputProps, 'value' | 'onChange'> & {
  /** In the smallest unit of the currency; nothing while it is empty. */
  value?: number | '' | null
  onChange: (value: number | '') => void
  /** Where it is not the organisation's own. */
  currency?: string | undefined
}

/** An amount in the organisation's currency, typed as people write it and kept in whole cents. */
export function MoneyField({ value, onChange, currency: other, ...field }: Props) {
  const { organisation } = useMe()
  const currency = other ?? organisation.currency
  const decimals = decimalsOf(currency)
  return (
    <NumberInput
      min={0}
      decimalScale={decimals}
      thousandSeparator=","
      hideControls
      inputMode="decimal"
      leftSection={<span aria-hidden>{currency}</span>}
      leftSectionWidth={52}
      {...field}
      value={typeof value === 'number' ? value / 10 ** decimals : ''}
      onChange={(typed) => onChange(typed === '' ? '' : Math.round(Number(typed) * 10 ** decimals))}
    />
  )
}
