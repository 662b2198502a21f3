import { NumberInput } from '@mantine/core'

type Props = React.ComponentProps<typeof NumberInput> & { unit: string | undefined }

/** How much of something, with at most three decimals. */
export const QuantityField = ({ unit, ...field }: Props) => (
  <NumberInput
    label="Quantity"
    required
    decimalScale={3}
    allowNegative={false}
    hideControls
    inputMode="decimal"
    rightSection={unit && unit !== 'each' ? <span>{unit}</span> : undefined}
    rightSectionWidth={56}
    {...field}
  />
)
