import type { FileLink } from '@mtambo/contract'
import { Button, Group, Input, Progress, Text } from '@mantine/core'
import classes from './photos.module.css'
import { DOCUMENTS, PICTURES } from '#lib/upload.ts'
import { PickButton } from './pick-button.tsx'
import { PhotoTile } from './photo-tile.tsx'
import { type Upload, useUploads } from './use-uploads.ts'

type Props = {
  label?: string
  description?: string
  error?: React.ReactNode
  value: FileLink[]
  onChange: (photos: FileLink[]) => void
  max?: number
  /** PDFs too. */
  documents?: boolean
}

/** Up to `max` pictures, or documents as well, sent at once while the person goes on with the form. */
export function PhotoPicker({ label, description, error, value, onChange, max = 5, documents = false }: Props) {
  const what = documents ? 'files' : 'pictures'
  const named = label ?? (documents ? 'Documents' : 'Photos')
  const { uploads, add, dismiss } = useUploads(value, onChange, max)
  const going = uploads.filter((upload) => !upload.problem)
  const full = value.length + going.length >= max
  return (
    <Input.Wrapper
      label={named}
      description={description ?? `Optional. Up to ${max} ${what}${documents ? ': pictures or PDF' : ''}.`}
      error={error}
      labelElement="div"
    >
      {(value.length > 0 || going.length > 0) && (
        <ul className={classes.strip} aria-label={named}>
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
          That is all: {max} {what} at most.
        </Text>
      ) : (
        <Group gap="xs" my={8}>
          <PickButton camera text="Take a photo" accept={PICTURES} onPick={add} />
          <PickButton text={`Choose ${what}`} accept={documents ? DOCUMENTS : PICTURES} onPick={add} />
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
