import { inventory } from '@mtambo/contract'
import {
  Anchor,
  Button,
  CloseButton,
  Group,
  NumberInput,
  Select,
  SimpleGrid,
  Stack,
  Text,
  TextInput,
} from '@mantine/core'
import { useQuery } from '@tanstack/react-query'
import { ask } from '#lib/query.ts'
import { Link } from '#lib/router.ts'
import { Section } from '#ui/section.tsx'

export type Opening = { storeId: string; quantity: number | ''; min: number | ''; max: number | ''; bin: string }
export const EMPTY_OPENING: Opening = { storeId: '', quantity: '', min: '', max: '', bin: '' }

/** Only what was filled in is sent. */
export const sentStock = (stock: Opening[]) =>
  stock
    .filter(({ storeId }) => storeId !== '')
    .map(({ storeId, quantity, min, max, bin }) => ({
      storeId,
      ...(quantity !== '' && { quantity }),
      ...(min !== '' && { min }),
      ...(max !== '' && { max }),
      ...(bin && { bin }),
    }))

type Props = { value: Opening[]; onChange: (next: Opening[]) => void; errors: Record<string, React.ReactNode> }

/** What lies in the stores already, and how much should. */
export function OpeningStock({ value, onChange, errors }: Props) {
  const { data: stores } = useQuery(ask(inventory.stores, {}))
  const open = stores?.filter(({ active }) => active) ?? []
  const set = (i: number, part: Partial<Opening>) =>
    onChange(value.map((line, at) => (at === i ? { ...line, ...part } : line)))
  if (stores && open.length === 0)
    return (
      <Section title="In stock now">
        <Text>
          There is no store yet.{' '}
          <Anchor component={Link} to="/stock/stores">
            Add one
          </Anchor>{' '}
          first, and it can be said how much lies in it.
        </Text>
      </Section>
    )
  return (
    <Section title="In stock now" context="Its first receipt. Told of when it falls to the least.">
      <Stack>
        {value.map((line, i) => (
          <Line
            key={i}
            line={line}
            choices={open.map(({ id, name }) => ({ value: id, label: name }))}
            error={(name) => errors[`stock.${i}.${name}`]}
            onChange={(part) => set(i, part)}
            onRemove={value.length > 1 ? () => onChange(value.filter((_, at) => at !== i)) : undefined}
          />
        ))}
        {value.length < open.length && (
          <Group>
            <Button variant="default" size="xs" onClick={() => onChange([...value, EMPTY_OPENING])}>
              Another store
            </Button>
          </Group>
        )}
      </Stack>
    </Section>
  )
}

type LineProps = {
  line: Opening
  choices: { value: string; label: string }[]
  error: (name: keyof Opening) => React.ReactNode
  onChange: (part: Partial<Opening>) => void
  onRemove: (() => void) | undefined
}

function Line({ line, choices, error, onChange, onRemove }: LineProps) {
  const number = (name: 'quantity' | 'min' | 'max', label: string) => (
    <NumberInput
      label={label}
      hideControls
      decimalScale={3}
      allowNegative={false}
      inputMode="decimal"
      value={line[name]}
      onChange={(typed) => onChange({ [name]: typed === '' ? '' : Number(typed) })}
      error={error(name)}
    />
  )
  return (
    <Group align="flex-start" wrap="nowrap" gap="xs">
      <SimpleGrid cols={{ base: 2, sm: 5 }} style={{ flex: 1 }}>
        <Select
          label="Store"
          placeholder="Choose"
          clearable
          data={choices}
          value={line.storeId || null}
          onChange={(id) => onChange({ storeId: id ?? '' })}
          error={error('storeId')}
        />
        {number('quantity', 'Quantity')}
        {number('min', 'Least')}
        {number('max', 'Most')}
        <TextInput
          label="Bin"
          maxLength={40}
          value={line.bin}
          onChange={(event) => onChange({ bin: event.currentTarget.value })}
          error={error('bin')}
        />
      </SimpleGrid>
      {onRemove && <CloseButton mt={26} aria-label="Without this store" onClick={onRemove} />}
    </Group>
  )
}
