import type { PurchaseReceipt } from '@mtambo/contract'
import { Stack, Text } from '@mantine/core'
import { formatInstant } from '#lib/format.ts'
import { formatQuantity } from './quantity.ts'

/** What came when, and where it went; the latest first. */
export const Receipts = ({ receipts }: { receipts: PurchaseReceipt[] }) => (
  <Stack gap="md">
    {receipts.map(({ id, at, by, store, deliveryNote, notes, lines }) => (
      <div key={id}>
        <Text fw={550}>
          {formatInstant(at)}
          {store && `, into ${store.name}`}
        </Text>
        <Text size="sm" c="dimmed">
          {[by.name, deliveryNote && `delivery note ${deliveryNote}`].filter(Boolean).join(' · ')}
        </Text>
        {lines.map(({ lineId, description, quantity, unit }) => (
          <Text key={lineId} size="sm" style={{ overflowWrap: 'anywhere' }}>
            {formatQuantity(quantity, unit)} {description}
          </Text>
        ))}
        {notes && (
          <Text size="sm" style={{ whiteSpace: 'pre-wrap', overflowWrap: 'anywhere' }}>
            {notes}
          </Text>
        )}
      </div>
    ))}
  </Stack>
)
