import { maintenance } from '@mtambo/contract'
import { Button, CopyButton, Group, Modal, Stack, Text, TextInput } from '@mantine/core'
import { useDisclosure } from '@mantine/hooks'
import { IconCalendarDown, IconCheck, IconCopy } from '@tabler/icons-react'
import { useQuery } from '@tanstack/react-query'
import { ask, useAct } from '#lib/query.ts'
import { useCan, useWords } from '#lib/session.ts'
import { ConfirmButton } from '#ui/confirm-button.tsx'
import { ErrorPanel } from '#ui/error-panel.tsx'
import { FormProblem } from '#ui/form-problem.tsx'
import { ListSkeleton } from '#ui/skeletons.tsx'

/** Planned work in the calendar of one's own phone. */
export function Subscribe() {
  const [opened, { open, close }] = useDisclosure()
  return (
    <>
      <Button variant="default" leftSection={<IconCalendarDown size={16} aria-hidden />} onClick={open}>
        Subscribe
      </Button>
      <Modal
        opened={opened}
        onClose={close}
        title="Subscribe in your own calendar"
        closeButtonProps={{ 'aria-label': 'Close' }}
      >
        <Feed />
      </Modal>
    </>
  )
}

function Feed() {
  const words = useWords()
  const seesAll = useCan('work-orders:read') === 'all'
  const shown = seesAll ? `all planned ${words.workOrders.toLowerCase()}` : 'your planned work and that of your teams'
  const { data, error, refetch } = useQuery(ask(maintenance.feed, {}))
  const make = useAct(maintenance.makeFeed)
  if (error) return <ErrorPanel error={error} onRetry={() => void refetch()} />
  if (!data) return <ListSkeleton rows={2} />
  return (
    <Stack>
      <Text>
        The calendar of your phone or computer can show {shown}: title, day, time, place and who has it, kept up to date
        by itself. What you change there changes nothing here.
      </Text>
      {data.url ? (
        <Address url={new URL(data.url, window.location.origin).href} />
      ) : (
        <>
          <FormProblem>{make.error?.message}</FormProblem>
          <Button loading={make.isPending} onClick={() => make.mutate({})}>
            Make my address
          </Button>
        </>
      )}
    </Stack>
  )
}

function Address({ url }: { url: string }) {
  const make = useAct(maintenance.makeFeed)
  const stop = useAct(maintenance.stopFeed)
  return (
    <>
      <TextInput
        label="Your secret address"
        description="Whoever has it can read this without signing in. Give it to nobody; if somebody has got it, make a new one."
        readOnly
        value={url}
        onFocus={(event) => event.currentTarget.select()}
      />
      <CopyButton value={url} timeout={2000}>
        {({ copied, copy }) => (
          <Button
            leftSection={copied ? <IconCheck size={16} aria-hidden /> : <IconCopy size={16} aria-hidden />}
            onClick={copy}
          >
            {copied ? 'Copied' : 'Copy the address'}
          </Button>
        )}
      </CopyButton>
      <Group grow>
        <ConfirmButton
          title="Make a new address?"
          text="The one you have stops working at once. Calendars that use it need the new one."
          confirm="Make a new one"
          onConfirm={() => make.mutateAsync({})}
        >
          New address…
        </ConfirmButton>
        <ConfirmButton
          title="Stop the address?"
          text="Calendars that use it show nothing new any more. You can make another at any time."
          confirm="Stop it"
          danger
          onConfirm={() => stop.mutateAsync({})}
        >
          Stop…
        </ConfirmButton>
      </Group>
    </>
  )
}
