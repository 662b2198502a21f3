import { workCosts, type WorkOrder, type WorkPart } from '@mtambo/contract'
import { Text } from '@mantine/core'
import { useContractForm } from '#lib/form.ts'
import { useAct } from '#lib/query.ts'
import { AskForm } from '#ui/ask-modal.tsx'
import { toast } from '#ui/toast.tsx'
import { QuantityField } from './quantity-field.tsx'
import { amount } from './words.ts'

type Props = { order: WorkOrder; part: WorkPart; verb: 'use' | 'return'; onDone: () => void }

/** Out of its store for this work, or back into it. */
export function MovePart({ order, part: { item, store, reserved, used, available }, verb, onDone }: Props) {
  const endpoint = verb === 'use' ? workCosts.usePart : workCosts.returnPart
  const act = useAct(endpoint)
  const form = useContractForm(endpoint, {
    id: order.id,
    itemId: item.id,
    storeId: store.id,
    quantity: (verb === 'use' ? reserved || Math.min(1, available) : used) as number | '',
  })
  const submit = form.onSubmit((input) =>
    act.mutate(input, {
      onError: form.refuse,
      onSuccess: () => {
        const much = amount(input.quantity, item.unit)
        toast(verb === 'use' ? `${much} of ${item.code} used.` : `${much} of ${item.code} is back in ${store.name}.`)
        onDone()
      },
    }),
  )
  return (
    <AskForm
      onSubmit={submit}
      problem={form.problem}
      busy={act.isPending}
      save={verb === 'use' ? 'Use it' : 'Bring it back'}
      onCancel={onDone}
    >
      <Text>
        {item.name}, {store.name}.{' '}
        {verb === 'use'
          ? `${amount(reserved, item.unit)} set aside for this work, ${amount(available, item.unit)} more available.`
          : `${amount(used, item.unit)} used.`}
      </Text>
      <QuantityField unit={item.unit} data-autofocus {...form.getInputProps('quantity')} />
    </AskForm>
  )
}
