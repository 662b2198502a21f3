import { sizeInWords } from '@mtambo/contract'
import { Button, Group, Progress, Text } from '@mantine/core'
import classes from './media.module.css'
import type { Upload } from './use-media-uploads.ts'

type Props = { uploads: Upload[]; onAgain: (id: string) => void; onDismiss: (id: string) => void }

/** What is on its way: how far each is, and what can be done about one that got stuck. */
export function UploadList({ uploads, onAgain, onDismiss }: Props) {
  if (uploads.length === 0) return null
  return (
    <ul className={classes.uploads} aria-label="On their way">
      {uploads.map((upload) => (
        <UploadRow key={upload.id} upload={upload} onAgain={onAgain} onDismiss={onDismiss} />
      ))}
    </ul>
  )
}

function UploadRow({ upload, onAgain, onDismiss }: { upload: Upload } & Omit<Props, 'uploads'>) {
  const { id, name, state, problem, hopeless } = upload
  return (
    <li className={classes.upload}>
      <div className={classes.uploadHead}>
        <Text className={classes.fileName}>{name}</Text>
        <Group gap={4} wrap="nowrap">
          {problem && !hopeless && (
            <Button size="compact-sm" variant="default" onClick={() => onAgain(id)}>
              Try again
            </Button>
          )}
          <Button
            size="compact-sm"
            variant="subtle"
            aria-label={`${state === 'failed' ? 'Dismiss' : 'Cancel'} ${name}`}
            onClick={() => onDismiss(id)}
          >
            {state === 'failed' ? 'Dismiss' : 'Cancel'}
          </Button>
        </Group>
      </div>
      {problem ? (
        <Text size="sm" role="alert" c={state === 'failed' ? 'var(--mantine-color-error)' : 'dimmed'}>
          {problem}
        </Text>
      ) : (
        <Going upload={upload} />
      )}
    </li>
  )
}

function Going({ upload: { name, state, share, file } }: { upload: Upload }) {
  const percent = Math.round(share * 100)
  const said = state === 'waits' ? 'Waits for its turn' : percent < 100 ? `${percent} %` : 'Being stored…'
  return (
    <>
      <Progress value={percent} size="sm" aria-label={`Sending ${name}`} />
      <Text size="sm" c="dimmed" className="tabular">
        {said} · {sizeInWords(file.size)}
      </Text>
    </>
  )
}
