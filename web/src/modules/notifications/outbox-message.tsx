import { notifications, type OutboxMessage } from '@mtambo/contract'
import { Alert, Button, Group, Modal, Stack } from '@mantine/core'
import { IconFlask, IconRefresh } from '@tabler/icons-react'
import { formatInstant, formatPhone } from '#lib/format.ts'
import { useAct } from '#lib/query.ts'
import { Facts } from '#ui/facts.tsx'
import { FormProblem } from '#ui/form-problem.tsx'
import { StatusBadge } from '#ui/status-badge.tsx'
import { toast } from '#ui/toast.tsx'
import classes from './outbox.module.css'

export const channelWord = (channel: OutboxMessage['channel']) => (channel === 'email' ? 'E-mail' : 'SMS')

export const SandboxNote = () => (
  <Alert color="yellow" icon={<IconFlask aria-hidden />} title="A sandbox stands in for the provider">
    No e-mail or SMS provider is set up, so these messages are kept here and reach nobody. Everything else works as it
    would.
  </Alert>
)

export function MessageModal({ message, onClose }: { message: OutboxMessage | null; onClose: () => void }) {
  return (
    <Modal
      opened={message !== null}
      onClose={onClose}
      size="lg"
      title={message?.subject ?? 'SMS'}
      closeButtonProps={{ 'aria-label': 'Close' }}
    >
      {message && <Message message={message} />}
    </Modal>
  )
}

function Message({ message }: { message: OutboxMessage }) {
  const { channel, to, body, attachment, status, attempts, error, sandbox, createdAt, sentAt } = message
  return (
    <Stack>
      <Facts
        items={[
          ['Status', <StatusBadge key="status" status={status} />],
          ['Channel', channelWord(channel) + (sandbox ? ' (sandbox: it reached nobody)' : '')],
          ['To', channel === 'sms' ? formatPhone(to) : to],
          ['With', attachment],
          ['Created', formatInstant(createdAt)],
          ['Sent', sentAt && formatInstant(sentAt)],
          ['Attempts', attempts > 1 && attempts],
          ['What went wrong', error],
        ]}
      />
      <div className={classes.body}>{body}</div>
      {status === 'failed' && <Retry id={message.id} />}
    </Stack>
  )
}

function Retry({ id }: { id: string }) {
  const retry = useAct(notifications.retry)
  return (
    <>
      <FormProblem>{retry.error?.message}</FormProblem>
      <Group>
        <Button
          leftSection={<IconRefresh size={16} aria-hidden />}
          loading={retry.isPending}
          onClick={() => retry.mutate({ id }, { onSuccess: () => toast('It is being sent again.') })}
        >
          Send again
        </Button>
      </Group>
    </>
  )
}
