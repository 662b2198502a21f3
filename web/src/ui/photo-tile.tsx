import type { FileLink } from '@mtambo/contract'
import { ActionIcon, UnstyledButton } from '@mantine/core'
import { IconFileTypePdf, IconX } from '@tabler/icons-react'
import { isPicture } from '#lib/upload.ts'
import classes from './photos.module.css'

type Props = { photo: FileLink; onRemove?: () => void; onOpen?: () => void }

/** A picture as its thumbnail; a document by its name, which saves it. */
export function PhotoTile({ photo, onRemove, onOpen }: Props) {
  if (!isPicture(photo))
    return (
      <li className={classes.document}>
        <a href={photo.url} download={photo.name}>
          <IconFileTypePdf size={24} stroke={1.5} aria-hidden />
          <span>{photo.name}</span>
        </a>
        {onRemove && <Remove photo={photo} onRemove={onRemove} />}
      </li>
    )
  const picture = (
    <img src={photo.thumbnailUrl ?? photo.url} alt={photo.name} loading="lazy" className={classes.thumbnail} />
  )
  return (
    <li className={classes.tile}>
      {onOpen ? (
        <UnstyledButton onClick={onOpen} aria-label={`Open ${photo.name}`} className={classes.open}>
          {picture}
        </UnstyledButton>
      ) : (
        picture
      )}
      {onRemove && <Remove photo={photo} onRemove={onRemove} />}
    </li>
  )
}

const Remove = ({ photo, onRemove }: { photo: FileLink; onRemove: () => void }) => (
  <ActionIcon
    className={classes.remove}
    variant="filled"
    color="dark"
    radius="xl"
    size={28}
    aria-label={`Remove ${photo.name}`}
    onClick={onRemove}
  >
    <IconX size={16} aria-hidden />
  </ActionIcon>
)
