import type { Item } from '@mtambo/contract'
import { Anchor, Text } from '@mantine/core'
import { useMoney } from '#lib/money.ts'
import { Link } from '#lib/router.ts'
import { useCan } from '#lib/session.ts'
import { Facts } from '#ui/facts.tsx'
import { Section } from '#ui/section.tsx'
import { amount } from './words.ts'

export function ItemFacts({ item }: { item: Item }) {
  const money = useMoney()
  const { unit, onHand, reserved, available, onOrder, averageCost, unitCost, value } = item
  const per = unit === 'each' ? '' : ` per ${unit}`
  return (
    <Section title="Details">
      <Facts
        items={[
          ['On hand', amount(onHand, unit)],
          ['Reserved', reserved > 0 && amount(reserved, unit)],
          ['Available', reserved > 0 && amount(available, unit)],
          ['On order', onOrder > 0 && amount(onOrder, unit)],
          ['Value', money(value)],
          ['Average cost', averageCost > 0 && money(averageCost) + per],
          ['Last price', unitCost !== null && money(unitCost) + per],
          ['Manufacturer', item.manufacturer],
          ['Part number', item.partNumber],
          ['Barcode', item.barcode],
          ['Preferred vendor', item.preferredVendor && <Vendor key="vendor" vendor={item.preferredVendor} />],
          [
            'Notes',
            item.notes && (
              <Text key="notes" style={{ whiteSpace: 'pre-wrap' }}>
                {item.notes}
              </Text>
            ),
          ],
        ]}
      />
    </Section>
  )
}

function Vendor({ vendor: { id, name } }: { vendor: { id: string; name: string } }) {
  const maySee = useCan('purchasing:read')
  return maySee ? (
    <Anchor component={Link} to="/purchasing/vendors/$id" params={{ id }}>
      {name}
    </Anchor>
  ) : (
    name
  )
}
