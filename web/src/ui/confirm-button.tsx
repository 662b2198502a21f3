import { Button, type ButtonProps, Group, Modal, Stack, Text } from '@mantine/core'
import { useDisclosure } from '@mantine/hooks'
import { type ReactNode, useState } from 'react'
import { asRefused } from '#lib/api.ts'
import { FormProblem } from './form-problem.tsx'

type Props = ButtonProps & {
  children: ReactNode
  /** The question. */
  title: string
  /** What will happen. */
  text?: ReactNode
  /** The verb on the button that does it; the button's own text if left out. */
  confirm?: string
  danger?: boolean
  /** Closes when it succeeds, shows the sentence when it is refused. */
  onConfirm: () => Promise<unknown>
  disabled?: boolean
}

/** Asks before doing what cannot be undone. */
export function ConfirmButton({ children, title, text, confirm, danger, onConfirm, ...button }: Props) {
  const [opened, { open, close }] = useDisclosure(false)
  const [busy, setBusy] = useState(false)
  const [problem, setProblem] = useState<string | null>(null)

  async function go() {
    setBusy(true)
    setProblem(null)
    try {
      await onConfirm()
      close()
    } catch (error) {
      setProblem(asRefused(error).message)
    }
    setBusy(false)
  }

  return (
    <>
      <Button variant="default" {...button} onClick={open}>
        {children}
      </Button>
      <Modal opened={opened} onClose={close} title={title} closeButtonProps={{ 'aria-label': 'Close' }}>
        <Stack>
          {text && <Text component="div">{text}</Text>}
          <FormProblem>{problem}</FormProblem>
          <Group justify="flex-end">
            <Button variant="default" onClick={close}>
              Cancel
            </Button>
            <Button color={danger ? 'red' : undefined} loading={busy} onClick={() => void go()}>
              {confirm ?? children}
            </Button>
          </Group>
        </Stack>
      </Modal>
    </>
  )
}
