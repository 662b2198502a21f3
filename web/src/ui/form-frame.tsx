import { Button, Group, Stack } from '@mantine/core'
import type { FormEventHandler, ReactNode } from 'react'
import { Link, type To } from '#lib/router.ts'
import { FormProblem } from './form-problem.tsx'

type Props = {
  onSubmit: FormEventHandler<HTMLFormElement>
  problem: string | null
  busy: boolean
  /** The verb on the button. */
  save: string
  /** Where "Cancel" goes; what was typed is dropped then. */
  cancel: To
  onCancel: () => void
  children: ReactNode
}

/** A form of a page of its own: its sections, then what went wrong, then its one button. */
export function FormFrame({ onSubmit, problem, busy, save, cancel, onCancel, children }: Props) {
  return (
    <form onSubmit={onSubmit} noValidate>
      <Stack>
        {children}
        <FormProblem>{problem}</FormProblem>
        <Group justify="flex-end">
          <Button component={Link} {...cancel} onClick={onCancel} variant="default">
            Cancel
          </Button>
          <Button type="submit" loading={busy}>
            {save}
          </Button>
        </Group>
      </Stack>
    </form>
  )
}
