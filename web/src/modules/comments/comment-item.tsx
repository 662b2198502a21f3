import { type Comment, comments } from '@mtambo/contract'
import { Button, Group, Text } from '@mantine/core'
import { useState } from 'react'
import { useAct } from '#lib/query.ts'
import { ConfirmButton } from '#ui/confirm-button.tsx'
import { Initials } from '#ui/initials.tsx'
import { TimeAgo } from '#ui/time.tsx'
import { EditComment } from './comment-form.tsx'
import classes from './comments.module.css'
import type { About } from './mention-text.tsx'
import { pieces } from './mentions.ts'

export function CommentItem({ about, comment }: { about: About; comment: Comment }) {
  const [editing, setEditing] = useState(false)
  const { by, at, text, mentions, editedAt } = comment
  return (
    <li className={classes.item}>
      <Initials name={by.name} />
      <div className={classes.body}>
        <Group gap="xs">
          <Text fw={550}>{by.name}</Text>
          <Text size="sm" c="dimmed">
            <TimeAgo at={at} />
            {editedAt && text !== null && ' · changed'}
          </Text>
        </Group>
        {text === null && <Text c="dimmed">This comment was removed.</Text>}
        {text !== null && editing && <EditComment about={about} comment={comment} onDone={() => setEditing(false)} />}
        {text !== null && !editing && (
          <>
            <Text className={classes.text}>
              {pieces(text, mentions).map((piece, index) =>
                piece.named ? (
                  <strong key={index} className={classes.mention}>
                    {piece.text}
                  </strong>
                ) : (
                  piece.text
                ),
              )}
            </Text>
            <Verbs comment={comment} onEdit={() => setEditing(true)} />
          </>
        )}
      </div>
    </li>
  )
}

function Verbs({ comment: { id, mayEdit, mayRemove }, onEdit }: { comment: Comment; onEdit: () => void }) {
  const remove = useAct(comments.remove)
  if (!mayEdit && !mayRemove) return null
  const look = { variant: 'subtle', color: 'gray', size: 'compact-sm' } as const
  return (
    <Group gap={4} ml={-8}>
      {mayEdit && (
        <Button {...look} onClick={onEdit}>
          Edit
        </Button>
      )}
      {mayRemove && (
        <ConfirmButton
          {...look}
          title="Remove this comment?"
          text="That there was one stays, what it says does not."
          confirm="Remove"
          danger
          onConfirm={() => remove.mutateAsync({ id })}
        >
          Remove
        </ConfirmButton>
      )}
    </Group>
  )
}
