import { type CannedReply, messages } from '@mtambo/contract'
import { Button, Group, Text } from '@mantine/core'
import { IconPlus } from '@tabler/icons-react'
import { useQuery } from '@tanstack/react-query'
import { useState } from 'react'
import { newId } from '#lib/id.ts'
import { useLive } from '#lib/live.ts'
import { ask, useAct } from '#lib/query.ts'
import { AskModal } from '#ui/ask-modal.tsx'
import { ConfirmButton } from '#ui/confirm-button.tsx'
import { Empty } from '#ui/empty.tsx'
import { ErrorPanel } from '#ui/error-panel.tsx'
import { Page } from '#ui/page.tsx'
import { Section } from '#ui/section.tsx'
import { ListSkeleton } from '#ui/skeletons.tsx'
import { toast } from '#ui/toast.tsx'
import { ReplyForm } from './reply-form.tsx'

/** The replies that are kept for use again: everybody who answers uses and changes them. */
export function RepliesPage() {
  useLive(['messages'])
  const [edited, setEdited] = useState<CannedReply | null>(null)
  const add = () => setEdited({ id: newId(), title: '', body: '' })
  return (
    <Page
      narrow
      title="Saved replies"
      context="Everybody who answers messages uses the same ones."
      back={{ to: '/messages', label: 'Messages' }}
      actions={
        <Button leftSection={<IconPlus size={16} aria-hidden />} onClick={add}>
          New reply
        </Button>
      }
    >
      <Replies onEdit={setEdited} />
      <AskModal
        title={edited?.title ? 'Change the reply' : 'New reply'}
        opened={edited !== null}
        onClose={() => setEdited(null)}
      >
        {edited && <ReplyForm key={edited.id} reply={edited} onDone={() => setEdited(null)} />}
      </AskModal>
    </Page>
  )
}

function Replies({ onEdit }: { onEdit: (reply: CannedReply) => void }) {
  const { data, error, refetch } = useQuery(ask(messages.canned, {}))
  if (error) return <ErrorPanel error={error} onRetry={() => void refetch()} />
  if (!data) return <ListSkeleton rows={4} height={110} />
  if (data.length === 0)
    return <Empty title="Nothing is kept yet">Keep what you write often: the next time it is two clicks.</Empty>
  return data.map((reply) => (
    <Section
      key={reply.id}
      title={reply.title}
      action={
        <Group gap="xs">
          <Button variant="default" aria-label={`Change ${reply.title}`} onClick={() => onEdit(reply)}>
            Change
          </Button>
          <Forget reply={reply} />
        </Group>
      }
    >
      <Text style={{ whiteSpace: 'pre-wrap', overflowWrap: 'anywhere' }}>{reply.body}</Text>
    </Section>
  ))
}

function Forget({ reply: { id, title } }: { reply: CannedReply }) {
  const forget = useAct(messages.deleteCanned)
  return (
    <ConfirmButton
      danger
      title={`Delete “${title}”?`}
      text="Messages that were sent with it stay as they are."
      confirm="Delete"
      onConfirm={async () => {
        await forget.mutateAsync({ id })
        toast(`“${title}” is deleted.`)
      }}
    >
      Delete…
    </ConfirmButton>
  )
}
