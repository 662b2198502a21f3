import { Button } from '@mantine/core'
import { useDisclosure } from '@mantine/hooks'
import { IconPhonePlus } from '@tabler/icons-react'
import { AskForm, AskModal } from '#ui/ask-modal.tsx'
import { CallFields } from './call-fields.tsx'
import { useCallForm } from './call-form.ts'

type Props = { customerId?: string; /** It is what the page is for. */ primary?: boolean }

/** Notes a call without leaving the page one is on. */
export function LogCallButton({ customerId, primary }: Props) {
  const [opened, { open, close }] = useDisclosure(false)
  return (
    <>
      <Button
        variant={primary ? 'filled' : 'default'}
        leftSection={<IconPhonePlus size={16} aria-hidden />}
        onClick={open}
      >
        Log a call
      </Button>
      <AskModal title="Log a call" opened={opened} onClose={close}>
        <LogCall customerId={customerId} onDone={close} />
      </AskModal>
    </>
  )
}

function LogCall({ customerId, onDone }: { customerId?: string; onDone: () => void }) {
  const { form, submit, busy, forget } = useCallForm(customerId, onDone)
  const cancel = () => {
    forget()
    onDone()
  }
  return (
    <AskForm onSubmit={submit} problem={form.problem} busy={busy} save="Save" onCancel={cancel}>
      <CallFields form={form} />
    </AskForm>
  )
}
