import type { FileLink } from '@mtambo/contract'
import { Button, Group, Modal, Text } from '@mantine/core'
import { IconChevronLeft, IconChevronRight } from '@tabler/icons-react'
import { useState } from 'react'
import { isPicture } from '#lib/upload.ts'
import classes from './photos.module.css'
import { PhotoTile } from './photo-tile.tsx'

/** Thumbnails; one opens in full, the arrows go on to the next. Documents stand among them, and are saved. */
export function PhotoStrip({ photos: files, label = 'Photos' }: { photos: FileLink[]; label?: string }) {
  const photos = files.filter(isPicture)
  const [shown, setShown] = useState<number | null>(null)
  const photo = shown === null ? undefined : photos[shown]
  const step = (by: number) => setShown((now) => ((now ?? 0) + by + photos.length) % photos.length)
  return (
    <>
      <ul className={classes.strip} aria-label={label}>
        {files.map((one) => (
          <PhotoTile key={one.id} photo={one} onOpen={() => setShown(photos.indexOf(one))} />
        ))}
      </ul>
      <Modal
        opened={photo !== undefined}
        onClose={() => setShown(null)}
        title={photo?.name}
        size="xl"
        closeButtonProps={{ 'aria-label': 'Close' }}
        onKeyDown={(event) => {
          if (event.key === 'ArrowRight') step(1)
          if (event.key === 'ArrowLeft') step(-1)
        }}
      >
        {photo && <img src={photo.url} alt={photo.name} className={classes.full} />}
        {photos.length > 1 && (
          <Group justify="space-between" mt="sm">
            <Button variant="default" leftSection={<IconChevronLeft size={16} aria-hidden />} onClick={() => step(-1)}>
              Previous
            </Button>
            <Text c="dimmed" size="sm" aria-live="polite">
              {(shown ?? 0) + 1} of {photos.length}
            </Text>
            <Button variant="default" rightSection={<IconChevronRight size={16} aria-hidden />} onClick={() => step(1)}>
              Next
            </Button>
          </Group>
        )}
      </Modal>
    </>
  )
}
