import { purchaseRequests } from '@mtambo/contract'
import { useCan } from '#lib/session.ts'
import { FormFrame } from '#ui/form-frame.tsx'
import { Page } from '#ui/page.tsx'
import { usePageForm } from '#ui/use-page-form.ts'
import { EMPTY_REQUEST, missingIn } from './line-values.ts'
import { RequestFields } from './request-fields.tsx'

/** What the page it was opened from knows already. */
type Known = { itemId?: string; workOrderId?: string }

const LIST = { to: '/purchasing/requests', search: { status: 'open' } }

export function NewRequestPage({ itemId, workOrderId }: Known) {
  const approves = useCan('purchasing:approve')
  const [line] = EMPTY_REQUEST.lines
  const values = {
    ...EMPTY_REQUEST,
    lines: [{ ...line!, itemId: itemId ?? null }],
    workOrderId: workOrderId ?? null,
  }
  const { form, frame } = usePageForm(purchaseRequests.create, values, {
    draft: `new-purchase-${itemId ?? workOrderId ?? 'any'}`,
    check: missingIn,
    saved: ({ id, number, status }) => ({
      says:
        status === 'approved'
          ? `${number} is approved, and can be ordered.`
          : `Asked as ${number}. Those who approve are told.`,
      go: { to: '/purchasing/requests/$id', params: { id } },
    }),
  })
  return (
    <Page
      narrow
      title="Ask for something to be bought"
      context={
        approves
          ? 'You may approve purchases, so it is approved when you save it.'
          : 'Somebody approves it, and you are told.'
      }
      back={{ ...LIST, label: 'Requests' }}
    >
      <FormFrame {...frame} save="Ask for it" cancel={LIST}>
        <RequestFields form={form} />
      </FormFrame>
    </Page>
  )
}
