import { backup, sizeInWords, type Backup } from '@mtambo/contract'
import { Button, Group, Text } from '@mantine/core'
import { IconDatabaseExport, IconDownload } from '@tabler/icons-react'
import { useLive } from '#lib/live.ts'
import { formatInstant } from '#lib/format.ts'
import { useAct, useList } from '#lib/query.ts'
import { useMe } from '#lib/session.ts'
import { ConfirmButton } from '#ui/confirm-button.tsx'
import { Empty } from '#ui/empty.tsx'
import { ErrorPanel } from '#ui/error-panel.tsx'
import { ListFooter } from '#ui/list-footer.tsx'
import { Section } from '#ui/section.tsx'
import { ListSkeleton } from '#ui/skeletons.tsx'
import { StatusBadge } from '#ui/status-badge.tsx'
import { TimeAgo } from '#ui/time.tsx'
import { toast, toastRefusal } from '#ui/toast.tsx'
import classes from './backup.module.css'
import { Far, useLookAgain } from './far.tsx'
import { isUnderWay, SHOWN } from './words.ts'

/** Makes a backup, and shows those that were made. */
export function Backups() {
  useLive(['backups'])
  const list = useList(backup.list, {})
  const start = useAct(backup.start)
  const busy = list.rows.some(({ state }) => isUnderWay(state))
  useLookAgain(busy, 'backups')
  const guest = useMe().support !== undefined
  return (
    <Section
      title="Backups"
      context="Everything in one file, with history and documents. Never a password."
      action={
        <Button
          leftSection={<IconDatabaseExport size={16} aria-hidden />}
          disabled={busy || guest || list.loading}
          loading={start.isPending}
          onClick={() => start.mutate({}, { onError: toastRefusal })}
        >
          Back up now
        </Button>
      }
    >
      {list.error && <ErrorPanel error={list.error} onRetry={() => void list.retry()} />}
      {list.loading && <ListSkeleton rows={2} height={56} />}
      {!list.loading && !list.error && list.rows.length === 0 && (
        <Empty title="No backup yet">
          It is made while everybody goes on working. You can close this page meanwhile, and fetch the file within a
          day.
        </Empty>
      )}
      {list.rows.length > 0 && (
        <>
          <ul className={classes.rows}>
            {list.rows.map((one) => (
              <Row key={one.id} one={one} guest={guest} />
            ))}
          </ul>
          {list.footer.hasMore && <ListFooter {...list.footer} csv={undefined} />}
        </>
      )}
    </Section>
  )
}

function Row({ one, guest }: { one: Backup; guest: boolean }) {
  const { id, state, daily, who, at, bytes, progress, problem, until, url } = one
  const [badge, word] = SHOWN[state]
  return (
    <li className={classes.row}>
      <div className={classes.text}>
        <Group gap="xs">
          <Text fw={550}>{formatInstant(at)}</Text>
          <StatusBadge status={badge} label={word} />
        </Group>
        <Text size="sm" c="dimmed">
          {[
            daily ? 'Every night' : who,
            bytes !== null && sizeInWords(bytes),
            until && state === 'done' && 'kept for a day',
          ]
            .filter(Boolean)
            .join(' · ')}
        </Text>
        {problem && <Text size="sm">{problem}</Text>}
        {state === 'done' && !url && !guest && (
          <Text size="sm" c="dimmed">
            Only {who} can fetch it.
          </Text>
        )}
      </div>
      {url && (
        <Button
          component="a"
          href={url}
          download
          variant="default"
          leftSection={<IconDownload size={16} aria-hidden />}
          aria-label={`Download the backup of ${formatInstant(at)}`}
        >
          Download
        </Button>
      )}
      {state === 'done' && !guest && <Remove id={id} at={at} />}
      {isUnderWay(state) && (
        <div className={classes.far}>
          <Far progress={progress} what="Backup" />
        </div>
      )}
    </li>
  )
}

function Remove({ id, at }: { id: string; at: Date }) {
  const remove = useAct(backup.remove)
  return (
    <ConfirmButton
      danger
      variant="subtle"
      color="red"
      title="Remove this backup?"
      text={
        <>
          The file made <TimeAgo at={at} /> is gone for good. What was downloaded of it stays.
        </>
      }
      onConfirm={() => remove.mutateAsync({ id }).then(() => toast('The backup is removed.'))}
    >
      Remove
    </ConfirmButton>
  )
}
