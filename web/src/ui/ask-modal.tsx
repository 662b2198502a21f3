import { Button, Group, Modal, Stack } from '@mantine/core'
import { useMediaQuery } from '@mantine/hooks'
import type { FormEventHandler, ReactNode } from 'react'
import { FormProblem } from './form-problem.tsx'

type Props = { title: string; opened: boolean; onClose: () => void; children: ReactNode }

/** Fills the screen of a phone, so that the keyboard leaves room for what is typed. */
export function AskModal({ title, opened, onClose, children }: Props) {
  const phone = useMediaQuery('(max-width: 48em)')
  return (
    <Modal
      opened={opened}
      onClose={onClose}
      title={title}
      fullScreen={phone}
      closeButtonProps={{ 'aria-label': 'Close' }}
    >
      {children}
    </Modal>
  )
}

type FormProps = {
  onSubmit: FormEventHandler<HTMLFormElement>
  problem: string | null
  busy: boolean
  save: string
  /** What leaving it is called, where "Cancel" would be the act itself. */
  keep?: string
  onCancel: () => void
  children: ReactNode
}

export function AskForm({ onSubmit, problem, busy, save, keep = 'Cancel', onCancel, children }: FormProps) {
  return (
    <form onSubmit={onSubmit} noValidate>
      <Stack>
        {children}
        <FormProblem>{problem}</FormProblem>
        <Group grow>
          <Button size="md" variant="default" onClick={onCancel}>
            {keep}
          </Button>
          <Button size="md" type="submit" loading={busy}>
            {save}
          </Button>
        </Group>
      </Stack>
    </form>
  )
}
