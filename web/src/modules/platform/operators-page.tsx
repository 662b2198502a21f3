import { type Input, type Operator, type Output, platform } from '@mtambo/contract'
import { Alert, Button, Stack, Text, TextInput } from '@mantine/core'
import { useDisclosure } from '@mantine/hooks'
import { IconKey, IconPlus } from '@tabler/icons-react'
import { useQuery } from '@tanstack/react-query'
import { useState } from 'react'
import { useContractForm } from '#lib/form.ts'
import { ask, useAct } from '#lib/query.ts'
import { AskForm, AskModal } from '#ui/ask-modal.tsx'
import { ConfirmButton } from '#ui/confirm-button.tsx'
import { ErrorPanel } from '#ui/error-panel.tsx'
import { Page } from '#ui/page.tsx'
import { Section } from '#ui/section.tsx'
import { ListSkeleton } from '#ui/skeletons.tsx'
import { StatusBadge } from '#ui/status-badge.tsx'
import { TimeAgo } from '#ui/time.tsx'
import { toast } from '#ui/toast.tsx'
import classes from './platform.module.css'
import { useOperator } from './use-operator.ts'

export function OperatorsPage() {
  const operators = useQuery(ask(platform.operators, {}))
  return (
    <Page
      title="Operators"
      context="Who runs this installation. They belong to no company and see nothing of any, unless they are let in."
      narrow
      actions={<AddOperator />}
    >
      <Section title="People">
        {operators.isPending && <ListSkeleton rows={3} height={64} />}
        {operators.isError && <ErrorPanel error={operators.error} onRetry={() => void operators.refetch()} />}
        {operators.data && (
          <ul className={classes.rows}>
            {operators.data.map((operator) => (
              <OperatorRow key={operator.id} operator={operator} />
            ))}
          </ul>
        )}
      </Section>
    </Page>
  )
}

function OperatorRow({ operator: { id, name, email, username, twoFactor, lastLoginAt } }: { operator: Operator }) {
  const me = useOperator().user
  const remove = useAct(platform.removeOperator)
  return (
    <li className={classes.row}>
      <div className={classes.text}>
        <Text fw={550}>
          {name}
          {id === me.id && ' (you)'}
        </Text>
        <Text size="sm" c="dimmed">
          {[email, username].filter(Boolean).join(' · ')} · last sign-in{' '}
          {lastLoginAt ? <TimeAgo at={lastLoginAt} /> : 'never'}
        </Text>
      </div>
      <StatusBadge status={twoFactor ? 'active' : 'inactive'} label={twoFactor ? 'Two-factor on' : 'Two-factor off'} />
      {id !== me.id && (
        <ConfirmButton
          danger
          title={`Take the platform away from ${name}?`}
          text="They are signed out at once, and out of every company’s console. You can add them again."
          confirm="Take it away"
          aria-label={`Remove ${name}`}
          onConfirm={() => remove.mutateAsync({ id }).then(() => toast(`${name} is no longer an operator.`))}
        >
          Remove
        </ConfirmButton>
      )}
    </li>
  )
}

function AddOperator() {
  const [opened, { open, close }] = useDisclosure(false)
  return (
    <>
      <Button onClick={open} leftSection={<IconPlus size={18} aria-hidden />}>
        Add an operator
      </Button>
      <AskModal title="Add an operator" opened={opened} onClose={close}>
        <AddForm onEnd={close} />
      </AskModal>
    </>
  )
}

function AddForm({ onEnd }: { onEnd: () => void }) {
  const add = useAct(platform.addOperator)
  const [made, setMade] = useState<Output<typeof platform.addOperator> | null>(null)
  const form = useContractForm(platform.addOperator, { name: '', email: '' })
  const submit = (input: Input<typeof platform.addOperator>) =>
    add.mutate(input, { onSuccess: setMade, onError: form.refuse })
  if (made)
    return (
      <Stack>
        <Alert color="yellow" icon={<IconKey aria-hidden />}>
          This first password is shown only now. Hand it to {made.operator.name}, who chooses another one at the first
          sign-in with {made.operator.email}.
        </Alert>
        <code className={classes.key} aria-label="First password">
          {made.password}
        </code>
        <Button onClick={onEnd}>I have kept it</Button>
      </Stack>
    )
  return (
    <AskForm onSubmit={form.onSubmit(submit)} problem={form.problem} busy={add.isPending} save="Add" onCancel={onEnd}>
      <TextInput label="Full name" autoComplete="off" data-autofocus {...form.getInputProps('name')} />
      <TextInput label="E-mail" type="email" autoComplete="off" {...form.getInputProps('email')} />
    </AskForm>
  )
}
