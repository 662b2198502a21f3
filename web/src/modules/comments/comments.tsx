import { type Comment, comments } from '@mtambo/contract'
import { Button, Group, Stack, Text } from '@mantine/core'
import { useInfiniteQuery } from '@tanstack/react-query'
import { useLive } from '#lib/live.ts'
import { askPages } from '#lib/query.ts'
import { ErrorPanel } from '#ui/error-panel.tsx'
import { Section } from '#ui/section.tsx'
import { ListSkeleton } from '#ui/skeletons.tsx'
import { NewComment } from './comment-form.tsx'
import { CommentItem } from './comment-item.tsx'
import classes from './comments.module.css'
import type { About } from './mention-text.tsx'

const PAGE = 20

/** What colleagues say about it, newest first; whoever may not write only reads. */
export function Comments({ about }: { about: About }) {
  useLive(['comments'])
  const list = useInfiniteQuery(askPages(comments.list, { ...about, limit: PAGE }))
  const items = list.data?.pages.flatMap((page) => page.items as Comment[]) ?? []
  const mayWrite = list.data?.pages[0]?.mayWrite
  return (
    <Section title="Comments">
      <Stack>
        {list.isPending && <ListSkeleton rows={2} />}
        {list.error && <ErrorPanel error={list.error} onRetry={() => void list.refetch()} />}
        {mayWrite && <NewComment about={about} />}
        {list.data && items.length === 0 && (
          <Text c="dimmed">
            {mayWrite ? 'Nothing was said yet. Whoever you name with @ is told.' : 'Nothing was said yet.'}
          </Text>
        )}
        {items.length > 0 && (
          <ul className={classes.list} aria-label="Comments">
            {items.map((comment) => (
              <CommentItem key={comment.id} about={about} comment={comment} />
            ))}
          </ul>
        )}
        {list.hasNextPage && (
          <Group justify="center">
            <Button variant="default" loading={list.isFetchingNextPage} onClick={() => void list.fetchNextPage()}>
              Earlier comments
            </Button>
          </Group>
        )}
      </Stack>
    </Section>
  )
}
