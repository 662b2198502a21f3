import type { MediaSubject } from '@mtambo/contract'
import { Button, Group, Stack, Text } from '@mantine/core'
import { ErrorPanel } from '#ui/error-panel.tsx'
import { Section } from '#ui/section.tsx'
import { ListSkeleton } from '#ui/skeletons.tsx'
import { AddMedia } from './add-media.tsx'
import { DocumentList } from './document-list.tsx'
import { DropZone } from './drop-zone.tsx'
import { byKind } from './kinds.ts'
import { PictureGrid } from './picture-grid.tsx'
import { RecordingList, VideoGrid } from './players.tsx'
import { UploadList } from './upload-list.tsx'
import { type About, useMediaUploads } from './use-media-uploads.ts'
import { useMedia } from './use-media.ts'

type Props = { type: MediaSubject; id: string; title?: string }

/** Pictures, videos, recordings and documents of something: to look at, to listen to, to add and to remove. */
export function MediaPanel({ type, id, title = 'Photos and documents' }: Props) {
  const about: About = { aboutType: type, aboutId: id }
  const { query, items, mayAdd, maxBytes } = useMedia(about)
  const { uploads, add, again, dismiss } = useMediaUploads(about, maxBytes)
  if (query.error && items.length === 0) return <ErrorPanel error={query.error} onRetry={() => void query.refetch()} />
  return (
    <DropZone onDrop={mayAdd ? add : undefined}>
      <Section title={title} action={mayAdd && <AddMedia onAdd={add} />}>
        <Stack gap="lg">
          <UploadList uploads={uploads} onAgain={again} onDismiss={dismiss} />
          {query.isPending ? (
            <ListSkeleton rows={3} />
          ) : (
            <Kinds items={items} empty={uploads.length === 0 && items.length === 0 ? whenEmpty(mayAdd) : null} />
          )}
          {query.hasNextPage && (
            <Group>
              <Button variant="default" loading={query.isFetchingNextPage} onClick={() => void query.fetchNextPage()}>
                Show older ones
              </Button>
            </Group>
          )}
        </Stack>
      </Section>
    </DropZone>
  )
}

const whenEmpty = (mayAdd: boolean) =>
  mayAdd
    ? 'Nothing here yet. Add photos, manuals or invoices, or record what it sounds like. You can also drop files here.'
    : 'Nothing here yet.'

function Kinds({ items, empty }: { items: ReturnType<typeof useMedia>['items']; empty: string | null }) {
  const { pictures, videos, recordings, documents } = byKind(items)
  return (
    <>
      {empty && <Text c="dimmed">{empty}</Text>}
      {pictures.length > 0 && <PictureGrid pictures={pictures} />}
      {videos.length > 0 && <VideoGrid videos={videos} />}
      {recordings.length > 0 && <RecordingList recordings={recordings} />}
      {documents.length > 0 && <DocumentList documents={documents} />}
    </>
  )
}
