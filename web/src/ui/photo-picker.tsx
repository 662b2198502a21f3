import type { FileLink } from '@mtambo/contract'
import { Button, Group, Input, Progress, Text } from '@mantine/core'
import { IconCamera, IconPhoto } from '@tabler/icons-react'
import { useRef } from 'react'
import classes from './photos.module.css'
import { PhotoTile } from './photo-tile.tsx'
import { type Upload, useUploads } from './use-uploads.ts'

type Props = {
  label?: string
  description?: string
  error?: React.ReactNode
  value: FileLink[]
  onChange: (photos: FileLink[]) => void
  max?: number
}

/** Up to `max` pictures, sent at once while the person goes on with the form. */
export function PhotoPicker({ label = 'Photos', description, error, value, onChange, max = 5 }: Props) {
  const { uploads, add, dismiss } = useUploads(value, onChange, max)
  const going = uploads.filter((upload) => !upload.problem)
  const full = value.length + going.length >= max
  return (
    <Input.Wrapper
      label={label}
      description={description ?? `Optional. Up to ${max} pictures.`}
      error={error}
      labelElement="div"
    >
      {(value.length > 0 || going.length > 0) && (
        <ul className={classes.strip} aria-label={label}>
          {value.map((photo) => (
            <PhotoTile
              key={photo.id}
              photo={photo}
              onRemove={() => onChange(value.filter(({ id }) => id !== photo.id))}
            />
          ))}
          {going.map((upload) => (
            <li key={upload.key} className={classes.sending}>
              <output>Sending…</output>
              <Progress value={100} animated w="80%" aria-label={`Sending ${upload.name}`} />
            </li>
          ))}
        </ul>
      )}
      <Problems uploads={uploads} onDismiss={dismiss} />
      {full ? (
        <Text size="sm" c="dimmed" my={8}>
          That is all: {max} pictures at most.
        </Text>
      ) : (
        <Group gap="xs" my={8}>
          <PickButton camera onPick={add} />
          <PickButton onPick={add} />
        </Group>
      )}
    </Input.Wrapper>
  )
}

function Problems({ uploads, onDismiss }: { uploads: Upload[]; onDismiss: (key: string) => void }) {
  return uploads
    .filter(({ problem }) => problem)
    .map(({ key, name, problem }) => (
      <Group key={key} gap="xs" mt={6} role="alert">
        <Text size="sm" c="var(--mantine-color-error)">
          {name}: {problem}
        </Text>
        <Button size="compact-sm" variant="subtle" onClick={() => onDismiss(key)}>
          Dismiss
        </Button>
      </Group>
    ))
}

/** `capture` opens the camera on a phone; elsewhere the button would do the same as the other, so it is hidden. */
function PickButton({ camera, onPick }: { camera?: boolean; onPick: (files: File[]) => void }) {
  const input = useRef<HTMLInputElement>(null)
  const text = camera ? 'Take a photo' : 'Choose pictures'
  return (
    <span className={camera ? classes.phoneOnly : undefined}>
      <input
        ref={input}
        type="file"
        hidden
        aria-label={text}
        accept="image/jpeg,image/png,image/webp,image/*"
        multiple={!camera}
        capture={camera ? 'environment' : undefined}
        onChange={(event) => {
          onPick([...(event.currentTarget.files ?? [])])
          event.currentTarget.value = ''
        }}
      />
      <Button
        variant="default"
        leftSection={camera ? <IconCamera size={18} aria-hidden /> : <IconPhoto size={18} aria-hidden />}
        onClick={() => input.current?.click()}
      >
        {text}
      </Button>
    </span>
  )
}
