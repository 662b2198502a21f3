import { type LineToOrder, purchaseRequests } from '@mtambo/contract'
import { Button, Group, Stack, Text } from '@mantine/core'
import { IconPlus } from '@tabler/icons-react'
import { useQuery } from '@tanstack/react-query'
import { formatDay } from '#lib/format.ts'
import { ask } from '#lib/query.ts'
import { Section } from '#ui/section.tsx'
import { type OrderForm, orderLineOf } from './line-values.ts'
import { formatQuantity } from './quantity.ts'

const SHOWN = 50

/** What was approved and stands in no order yet: of several requests into one order. */
export function WaitingLines({ form }: { form: OrderForm }) {
  const { vendorId, lines } = form.values
  const { data } = useQuery(ask(purchaseRequests.toOrder, { ...(vendorId && { vendorId }), limit: SHOWN }))
  const taken = new Set(lines.map(({ requestLineId }) => requestLineId))
  const waiting = data?.items.filter(({ id }) => !taken.has(id)) ?? []
  const add = (some: LineToOrder[]) => {
    const taxRate = lines.at(-1)?.taxRate ?? 0
    form.setFieldValue('lines', [...lines, ...some.map((line) => orderLineOf(line, taxRate))])
    const [vendor] = some.flatMap((line) => line.vendor ?? [])
    if (vendor && !vendorId) form.setFieldValue('vendorId', vendor.id)
  }
  if (waiting.length === 0) return null
  return (
    <Section
      title="Approved and waiting"
      context={
        vendorId
          ? 'What this vendor usually delivers, and what nobody does.'
          : 'Of all vendors. Choose one to see less.'
      }
      action={
        waiting.length > 1 &&
        vendorId && (
          <Button variant="default" size="xs" onClick={() => add(waiting)}>
            Add all
          </Button>
        )
      }
    >
      <Stack gap={0}>
        {waiting.map((line) => (
          <Waiting key={line.id} line={line} onAdd={() => add([line])} />
        ))}
      </Stack>
    </Section>
  )
}

const Waiting = ({ line, onAdd }: { line: LineToOrder; onAdd: () => void }) => (
  <Group justify="space-between" wrap="nowrap" gap="sm" py={6}>
    <div style={{ minWidth: 0, overflowWrap: 'anywhere' }}>
      <Text>
        {formatQuantity(line.quantity, line.unit)} {line.description}
      </Text>
      <Text size="sm" c="dimmed">
        {[line.request.number, line.neededBy && `needed by ${formatDay(line.neededBy)}`, line.vendor?.name]
          .filter(Boolean)
          .join(' · ')}
      </Text>
    </div>
    <Button
      variant="subtle"
      size="compact-md"
      aria-label={`Add ${line.description}`}
      leftSection={<IconPlus size={16} aria-hidden />}
      onClick={onAdd}
    >
      Add
    </Button>
  </Group>
)
