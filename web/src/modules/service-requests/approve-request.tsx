import { type ServiceRequest, serviceRequests, SUPPLY_CATEGORIES } from '@mtambo/contract'
import { Button, SimpleGrid, Text, Textarea } from '@mantine/core'
import { useDisclosure } from '@mantine/hooks'
import { AssetSelect } from '#modules/assets/index.ts'
import { useDraft } from '#lib/draft.ts'
import { useContractForm } from '#lib/form.ts'
import { useCan, useMe, useWords } from '#lib/session.ts'
import { AskForm, AskModal } from '#ui/ask-modal.tsx'
import { useDecision } from './use-decision.ts'
import { NO_VISIT, VisitFields } from './visit-fields.tsx'
import { approvalText } from './words.ts'

type Props = { item: ServiceRequest }

export function ApproveRequest({ item, primary }: Props & { primary: boolean }) {
  const [opened, { open, close }] = useDisclosure()
  return (
    <>
      <Button variant={primary ? 'filled' : 'default'} onClick={open}>
        Approve…
      </Button>
      <AskModal title={`Approve ${item.number}`} opened={opened} onClose={close}>
        <ApproveForm item={item} onDone={close} />
      </AskModal>
    </>
  )
}

function useApproveForm({ id, status }: ServiceRequest) {
  const form = useContractForm(serviceRequests.approve, {
    id,
    expectedStatus: status,
    ...NO_VISIT,
    transformerId: null as string | null,
    feederId: null as string | null,
    notes: '',
  })
  // What one saw of it is not kept: it may be something else by then.
  const { expectedStatus: _, ...kept } = form.values
  return { form, draft: useDraft(`request-${id}-approve`, { ...form, values: kept }) }
}
type ApproveForm = ReturnType<typeof useApproveForm>['form']

function ApproveForm({ item, onDone }: Props & { onDone: () => void }) {
  const words = useWords()
  const { form, draft } = useApproveForm(item)
  const { decide, deciding } = useDecision(serviceRequests.approve, { refuse: form.refuse, close: onDone })
  const visit = item.type !== 'name_change'
  const submit = form.onSubmit((input) =>
    decide(input, ({ number, workOrder }) => {
      draft.clear()
      return [`${number} is approved.`, workOrder && `${workOrder.number} is opened for it.`].filter(Boolean).join(' ')
    }),
  )
  return (
    <AskForm onSubmit={submit} problem={form.problem} busy={deciding} save="Approve" onCancel={onDone}>
      <Text>
        {approvalText(
          {
            ...item,
            meter: item.connection?.meterNumber ?? '',
            newHolder: `${item.newFirstName} ${item.newLastName}`,
          },
          words,
        )}{' '}
        The {words.customer.toLowerCase()} is told.
      </Text>
      {visit && <VisitFields form={form} />}
      {item.type === 'new_connection' && <NetworkFields form={form} />}
      <Textarea
        label="Note for colleagues"
        description={`Optional. The ${words.customer.toLowerCase()} does not see it.`}
        minRows={2}
        maxLength={2000}
        {...form.getInputProps('notes')}
      />
    </AskForm>
  )
}

/** What the engineer settled; what is left empty is added to the connection later. */
function NetworkFields({ form }: { form: ApproveForm }) {
  const maySee = useCan('assets:read')
  const { categories } = useMe().organisation
  const within = (kind: keyof typeof SUPPLY_CATEGORIES) =>
    categories.asset?.find(({ code }) => code === SUPPLY_CATEGORIES[kind])?.code
  if (!maySee) return null
  return (
    <SimpleGrid cols={{ base: 1, xs: 2 }}>
      <AssetSelect
        label="Transformer"
        category={within('transformer')}
        clearable
        {...form.getInputProps('transformerId')}
        value={form.values.transformerId}
      />
      <AssetSelect
        label="Feeder"
        category={within('feeder')}
        clearable
        description={form.values.transformerId ? 'Left empty, it is the one of the transformer' : undefined}
        {...form.getInputProps('feederId')}
        value={form.values.feederId}
      />
    </SimpleGrid>
  )
}
