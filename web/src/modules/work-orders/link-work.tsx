import { type WorkLinkKind, type WorkOrder, type WorkOrderRef, type WorkOrderRow, workOrders } from '@mtambo/contract'
import { Select } from '@mantine/core'
import { useContractForm } from '#lib/form.ts'
import { ask, useAct } from '#lib/query.ts'
import type { Refused } from '#lib/refused.ts'
import { AskForm, AskModal } from '#ui/ask-modal.tsx'
import { SearchSelect } from '#ui/search-select.tsx'
import { statusWord } from '#ui/status-badge.tsx'
import { toast } from '#ui/toast.tsx'
import { LINK_KINDS } from './link-words.ts'

type Props = { order: WorkOrder; parent: WorkOrderRef | null; opened: boolean; onClose: () => void }

export const LinkWork = ({ order, parent, opened, onClose }: Props) => (
  <AskModal title={`Link ${order.number}`} opened={opened} onClose={onClose}>
    <LinkForm order={order} parent={parent} onDone={onClose} />
  </AskModal>
)

const PART = 'part_of'
const KINDS = [
  ...Object.entries(LINK_KINDS).map(([value, label]) => ({ value, label })),
  { value: PART, label: 'Part of (as a sub-job)' },
]

type FormProps = Omit<Props, 'opened' | 'onClose'> & { onDone: () => void }

/** Being a part is no link among others: it has one place only, and an endpoint of its own. */
function useLinking(id: string, onDone: () => void) {
  const link = useAct(workOrders.link)
  const setParent = useAct(workOrders.setParent)
  const form = useContractForm(
    workOrders.link,
    { id, kind: 'related' as WorkLinkKind | typeof PART, otherId: null as string | null },
    {
      check: ({ kind, otherId }) => ({ ...(kind === PART && { kind: null }), otherId: otherId ? null : 'Choose one' }),
    },
  )
  const onSuccess = () => {
    toast('Linked. Both show it.')
    onDone()
  }
  const { kind, otherId } = form.values
  const submit = form.onSubmit((input) => {
    if (kind !== PART) return link.mutate(input, { onError: form.refuse, onSuccess })
    const beside = ({ fields, message }: Refused) => form.setErrors({ otherId: fields?.['parentId'] ?? message })
    setParent.mutate({ id, parentId: otherId }, { onError: beside, onSuccess })
  })
  return { form, submit, busy: link.isPending || setParent.isPending }
}

function LinkForm({ order, parent, onDone }: FormProps) {
  const { form, submit, busy } = useLinking(order.id, onDone)
  const { kind, otherId } = form.values
  return (
    <AskForm onSubmit={submit} problem={form.problem} busy={busy} save="Link" onCancel={onDone}>
      <Select
        label="This job"
        allowDeselect={false}
        description={kind === PART && parent ? `It is a part of ${parent.number} now` : undefined}
        data={KINDS}
        {...form.getInputProps('kind')}
      />
      <SearchSelect
        label="Which other job?"
        placeholder="Number, words or place"
        required
        search={(q) => ask(workOrders.list, q ? { q, limit: 10 } : { limit: 10 })}
        choices={(found) => found.items.filter(({ id }) => id !== order.id).map(asChoice)}
        {...form.getInputProps('otherId')}
        value={otherId}
      />
    </AskForm>
  )
}

const asChoice = ({ id, number, title, status, locationText }: WorkOrderRow) => ({
  value: id,
  label: `${number}, ${title}`,
  detail: [statusWord(status), locationText].filter(Boolean).join(' · '),
})
