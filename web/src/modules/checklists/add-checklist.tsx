import { checklists, type WorkOrder } from '@mtambo/contract'
import { Checkbox, SegmentedControl, Stack, Text, TextInput } from '@mantine/core'
import { useDebouncedValue } from '@mantine/hooks'
import { keepPreviousData, useQuery } from '@tanstack/react-query'
import { type FormEvent, useState } from 'react'
import { ask, useAct } from '#lib/query.ts'
import { AskForm, AskModal } from '#ui/ask-modal.tsx'
import { SearchInput } from '#ui/search-input.tsx'
import { errorOf } from './checklist-form.tsx'
import { StepEditor } from './step-editor.tsx'
import { emptyStep, stepOf } from './steps.ts'

type Props = { order: WorkOrder; opened: boolean; onClose: () => void }

/** One or several of those that are kept, or steps for this work alone. */
export const AddChecklist = ({ order, opened, onClose }: Props) => (
  <AskModal title="Add a checklist" opened={opened} onClose={onClose}>
    <Form order={order} onDone={onClose} />
  </AskModal>
)

const WAYS = [
  { value: 'kept', label: 'Choose' },
  { value: 'own', label: 'Write steps' },
]

function Form({ order, onDone }: { order: WorkOrder; onDone: () => void }) {
  const act = useAct(checklists.addTo)
  const [way, setWay] = useState('kept')
  const [chosen, setChosen] = useState<string[]>([])
  const [name, setName] = useState('')
  const [steps, setSteps] = useState(() => [emptyStep()])
  const errors = act.error?.fields ?? {}
  function submit(event: FormEvent) {
    event.preventDefault()
    const what = way === 'kept' ? { templateIds: chosen } : { name: name.trim() || null, steps: steps.map(stepOf) }
    act.mutate({ id: order.id, ...what }, { onSuccess: onDone })
  }
  return (
    <AskForm
      onSubmit={submit}
      problem={
        act.error && Object.keys(errors).some((path) => path.startsWith('steps.')) ? null : (act.error?.message ?? null)
      }
      busy={act.isPending}
      save="Add"
      onCancel={onDone}
    >
      <SegmentedControl data={WAYS} value={way} onChange={setWay} fullWidth aria-label="Which checklist" />
      {way === 'kept' ? (
        <Kept category={order.equipmentType ?? order.asset?.category} chosen={chosen} onChange={setChosen} />
      ) : (
        <Stack>
          <TextInput
            label="Name"
            placeholder="Own steps"
            maxLength={100}
            value={name}
            onChange={(event) => setName(event.currentTarget.value)}
          />
          <StepEditor steps={steps} onChange={setSteps} errorAt={(path) => errorOf(errors, path)} />
        </Stack>
      )}
    </AskForm>
  )
}

type KeptProps = { category: string | undefined; chosen: string[]; onChange: (ids: string[]) => void }

function Kept({ category, chosen, onChange }: KeptProps) {
  const [typed, setTyped] = useState('')
  const [q] = useDebouncedValue(typed.trim(), 250)
  // Those that are meant for this equipment; who looks for another one finds all.
  const asked = q ? { q } : category ? { category } : {}
  const { data } = useQuery({
    ...ask(checklists.list, { ...asked, active: 'yes', limit: 20 }),
    placeholderData: keepPreviousData,
  })
  return (
    <Stack gap="xs">
      <SearchInput label="Search all checklists" placeholder="Name" value={typed} onChange={setTyped} />
      {data?.items.length === 0 && (
        <Text c="dimmed">
          {q ? 'No checklist fits.' : 'No checklist is meant for this equipment. Search, or write steps.'}
        </Text>
      )}
      <Checkbox.Group value={chosen} onChange={onChange} aria-label="Checklists">
        <Stack gap="sm">
          {data?.items.map(({ id, name, stepCount }) => (
            <Checkbox
              key={id}
              size="md"
              value={id}
              label={name}
              description={stepCount === 1 ? '1 step' : `${stepCount} steps`}
            />
          ))}
        </Stack>
      </Checkbox.Group>
    </Stack>
  )
}
