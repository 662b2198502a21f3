import type { FileLink } from '@mtambo/contract'
import { ActionIcon, Text, Tooltip } from '@mantine/core'
import { IconFile, IconPaperclip, IconX } from '@tabler/icons-react'
import { type ReactNode, useRef } from 'react'
import { DOCUMENTS } from '#lib/upload.ts'
import type { useUploads } from '#ui/use-uploads.ts'
import classes from './thread.module.css'

type Sending = ReturnType<typeof useUploads>

/** Opens the device's own choice of files. */
export function AttachButton({ sending, full }: { sending: Sending; full: boolean }) {
  const input = useRef<HTMLInputElement>(null)
  return (
    <>
      <input
        ref={input}
        type="file"
        hidden
        multiple
        aria-label="Attach files"
        accept={DOCUMENTS}
        onChange={(event) => {
          sending.add([...(event.currentTarget.files ?? [])])
          event.currentTarget.value = ''
        }}
      />
      <Tooltip label={full ? 'No more files fit into one message' : 'Attach pictures or a PDF'}>
        <ActionIcon
          aria-label="Attach pictures or a PDF"
          data-disabled={full || undefined}
          onClick={() => !full && input.current?.click()}
        >
          <IconPaperclip size={20} stroke={1.7} aria-hidden />
        </ActionIcon>
      </Tooltip>
    </>
  )
}

type Props = { files: FileLink[]; onChange: (files: FileLink[]) => void; sending: Sending; error?: ReactNode }

/** What goes with the message, each with a way to take it back, and what is on its way. */
export function Attached({ files, onChange, sending, error }: Props) {
  const going = sending.uploads.filter((upload) => !upload.problem)
  const failed = sending.uploads.filter((upload) => upload.problem)
  if (files.length === 0 && sending.uploads.length === 0 && !error) return null
  return (
    <div className={classes.attached}>
      <ul aria-label="Attached">
        {files.map(({ id, name }) => (
          <Chip key={id} name={name} onRemove={() => onChange(files.filter((file) => file.id !== id))} />
        ))}
        {going.map(({ key, name }) => (
          <li key={key} className={classes.chip}>
            <output>Sending {name}…</output>
          </li>
        ))}
      </ul>
      {failed.map(({ key, name, problem }) => (
        <Text key={key} size="sm" c="var(--mantine-color-error)" role="alert">
          {name}: {problem}
          <Remove name={name} onRemove={() => sending.dismiss(key)} />
        </Text>
      ))}
      {error && (
        <Text size="sm" c="var(--mantine-color-error)" role="alert">
          {error}
        </Text>
      )}
    </div>
  )
}

const Chip = ({ name, onRemove }: { name: string; onRemove: () => void }) => (
  <li className={classes.chip}>
    <IconFile size={16} aria-hidden />
    <span className={classes.chipName}>{name}</span>
    <Remove name={name} onRemove={onRemove} />
  </li>
)

const Remove = ({ name, onRemove }: { name: string; onRemove: () => void }) => (
  <ActionIcon size={24} aria-label={`Remove ${name}`} onClick={onRemove}>
    <IconX size={14} aria-hidden />
  </ActionIcon>
)
