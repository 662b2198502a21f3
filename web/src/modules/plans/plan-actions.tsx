import { type Plan, plans } from '@mtambo/contract'
import { Button, Textarea } from '@mantine/core'
import { useState } from 'react'
import { useContractForm } from '#lib/form.ts'
import { useAct } from '#lib/query.ts'
import { Link } from '#lib/router.ts'
import { AskForm, AskModal } from '#ui/ask-modal.tsx'
import { toast, toastRefusal } from '#ui/toast.tsx'

/** What may be done with a plan as a whole. */
export function PlanActions({ plan }: { plan: Plan }) {
  if (!plan.mayEdit || plan.status === 'ended') return null
  return (
    <>
      <Stop plan={plan} how="end" />
      {plan.status === 'active' ? <Stop plan={plan} how="pause" /> : <Resume plan={plan} />}
      <Button component={Link} to="/plans/$id/edit" params={{ id: plan.id }}>
        Edit
      </Button>
    </>
  )
}

function Resume({ plan: { id, name } }: { plan: Plan }) {
  const resume = useAct(plans.resume)
  return (
    <Button
      variant="default"
      loading={resume.isPending}
      onClick={() =>
        resume.mutate(
          { id },
          {
            onSuccess: () => toast(`${name} goes on. What it missed is left out.`),
            onError: toastRefusal,
          },
        )
      }
    >
      Resume
    </Button>
  )
}

const WORDS = {
  pause: {
    button: 'Pause…',
    title: 'Pause the plan',
    save: 'Pause',
    done: 'is paused. Nothing is made until it is resumed.',
  },
  end: { button: 'End…', title: 'End the plan', save: 'End the plan', done: 'has ended.' },
} as const

type StopProps = { plan: Plan; how: keyof typeof WORDS }

function Stop({ plan, how }: StopProps) {
  const [opened, setOpened] = useState(false)
  const close = () => setOpened(false)
  return (
    <>
      <Button variant="default" onClick={() => setOpened(true)}>
        {WORDS[how].button}
      </Button>
      <AskModal title={WORDS[how].title} opened={opened} onClose={close}>
        <StopForm plan={plan} how={how} onDone={close} />
      </AskModal>
    </>
  )
}

function StopForm({ plan: { id, name }, how, onDone }: StopProps & { onDone: () => void }) {
  const stop = useAct(plans[how])
  const form = useContractForm(plans[how], { id, reason: '' })
  const submit = form.onSubmit((input) =>
    stop.mutate(input, {
      onError: form.refuse,
      onSuccess: () => {
        toast(`${name} ${WORDS[how].done}`)
        onDone()
      },
    }),
  )
  return (
    <AskForm
      onSubmit={submit}
      problem={form.problem}
      busy={stop.isPending}
      save={WORDS[how].save}
      keep="Keep it going"
      onCancel={onDone}
    >
      <Textarea
        label="Reason"
        description={how === 'end' ? 'It cannot be resumed. Work that is open stays.' : 'Work that is open stays.'}
        required
        data-autofocus
        {...form.getInputProps('reason')}
      />
    </AskForm>
  )
}
