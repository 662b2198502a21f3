import type { identity, Output } from '@mtambo/contract'
import { Button, Group, Stack } from '@mantine/core'
import { useEffect, useRef } from 'react'
import { useContractForm } from '#lib/form.ts'
import { useAct } from '#lib/query.ts'
import { FormProblem } from '#ui/form-problem.tsx'
import { PasswordField } from '#ui/password-field.tsx'

type Guarded = typeof identity.startTwoFactor | typeof identity.stopTwoFactor
type Props<E extends Guarded> = {
  endpoint: E
  verb: string
  danger?: boolean
  onDone: (answer: Output<E>) => void
  onCancel: () => void
}

/** Somebody who found the screen unlocked must not change how one signs in. */
export function PasswordFirst<E extends Guarded>({ endpoint, verb, danger, onDone, onCancel }: Props<E>) {
  const act = useAct<E>(endpoint)
  const form = useContractForm(endpoint, { password: '' })
  const { getInputNode } = form
  // It appears because a button was pressed: go on typing here.
  const first = useRef(getInputNode)
  useEffect(() => first.current('password')?.focus(), [])
  return (
    <form
      noValidate
      onSubmit={form.onSubmit((input) => act.mutate(input as never, { onSuccess: onDone, onError: form.refuse }))}
    >
      <Stack>
        <PasswordField label="Your password" {...form.getInputProps('password')} />
        <FormProblem>{form.problem}</FormProblem>
        <Group>
          <Button type="submit" color={danger ? 'red' : undefined} loading={act.isPending}>
            {verb}
          </Button>
          <Button variant="default" onClick={onCancel}>
            Cancel
          </Button>
        </Group>
      </Stack>
    </form>
  )
}
