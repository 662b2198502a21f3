import { type LineToOrder, purchaseOrders, purchaseRequests } from '@mtambo/contract'
import { useSuspenseQuery } from '@tanstack/react-query'
import { ask } from '#lib/query.ts'
import { FormFrame } from '#ui/form-frame.tsx'
import { Page } from '#ui/page.tsx'
import { usePageForm } from '#ui/use-page-form.ts'
import { EMPTY_ORDER, missingIn, orderLineOf, type OrderValues } from './line-values.ts'
import { OrderFields } from './order-fields.tsx'

/** What the page it was opened from knows already. */
type Known = { requestId?: string; vendorId?: string; itemId?: string }

const LIST = { to: '/purchasing/orders', search: { status: 'open' } }

export function NewOrderPage({ requestId, vendorId, itemId }: Known) {
  return (
    <Page narrow title="New order" context="It is a draft until you send it." back={{ ...LIST, label: 'Orders' }}>
      {requestId ? (
        <OfRequest requestId={requestId} />
      ) : (
        <OrderDraft
          draft={`new-order-${vendorId ?? itemId ?? 'any'}`}
          values={{ ...EMPTY_ORDER, vendorId: vendorId ?? null, lines: itemId ? [lineFor(itemId)] : [] }}
        />
      )}
    </Page>
  )
}

const lineFor = (itemId: string) => ({
  itemId,
  description: null,
  quantity: null,
  unitPrice: null,
  taxRate: 0,
  requestLineId: null,
})

/** The lines of one request; those of other requests can be added to them. */
function OfRequest({ requestId }: { requestId: string }) {
  const { data } = useSuspenseQuery(ask(purchaseRequests.toOrder, { requestId, limit: 100 }))
  return <OrderDraft draft={`order-of-${requestId}`} values={valuesFrom(data.items)} />
}

/** From the vendor of the first that has one, and with it what others do not deliver. */
function valuesFrom(lines: LineToOrder[]): OrderValues {
  const vendorId = lines.find(({ vendor }) => vendor)?.vendor?.id ?? null
  const theirs = lines.filter(({ vendor }) => !vendor || vendor.id === vendorId)
  return { ...EMPTY_ORDER, vendorId, lines: theirs.map((line) => orderLineOf(line, 0)) }
}

function OrderDraft({ draft, values }: { draft: string; values: OrderValues }) {
  const { form, frame } = usePageForm(purchaseOrders.create, values, {
    draft,
    check: missingIn,
    saved: ({ id, number }) => ({
      says: `${number} is written. Look it over, and send it.`,
      go: { to: '/purchasing/orders/$id', params: { id } },
    }),
  })
  return (
    <FormFrame {...frame} save="Save the draft" cancel={LIST}>
      <OrderFields form={form} />
    </FormFrame>
  )
}
