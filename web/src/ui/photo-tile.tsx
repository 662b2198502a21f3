import type { FileLink } from '@mtambo/contract'
import { ActionIcon, UnstyledButton } from '@mantine/core'
import { IconX } from '@tabler/icons-react'
import classes from './photos.module.css'

type Props = { photo: FileLink; onRemove?: () => void; onOpen?: () => void }

export function PhotoTile({ photo, onRemove, onOpen }: Props) {
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
      {onRemove && (
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
      )}
    </li>
  )
}
