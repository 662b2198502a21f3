import { Button, Group } from '@mantine/core'
import { useDisclosure } from '@mantine/hooks'
import { IconCamera, IconMicrophone, IconPlus } from '@tabler/icons-react'
import { lazy, Suspense, useRef } from 'react'
import { ACCEPT, PHOTOS } from './kinds.ts'
import classes from './media.module.css'

const Recorder = lazy(async () => ({ default: (await import('./recorder.tsx')).Recorder }))

/** Choose files, take a photo where there is a camera at hand, or record what one hears or says. */
export function AddMedia({ onAdd }: { onAdd: (files: File[]) => void }) {
  const [recording, { open, close }] = useDisclosure(false)
  return (
    <Group gap="xs">
      <Choose text="Take a photo" accept={PHOTOS} camera icon={<IconCamera size={18} aria-hidden />} onChosen={onAdd} />
      <Button variant="default" leftSection={<IconMicrophone size={18} aria-hidden />} onClick={open}>
        Record
      </Button>
      <Choose text="Add files" accept={ACCEPT} icon={<IconPlus size={18} aria-hidden />} onChosen={onAdd} />
      {recording && (
        <Suspense fallback={null}>
          <Recorder onClose={close} onRecorded={(file) => (onAdd([file]), close())} />
        </Suspense>
      )}
    </Group>
  )
}

type ChooseProps = {
  text: string
  accept: string
  /** Opens the camera of a phone; elsewhere it would do the same as the other, and is hidden. */
  camera?: boolean
  icon: React.ReactNode
  onChosen: (files: File[]) => void
}

function Choose({ text, accept, camera = false, icon, onChosen }: ChooseProps) {
  const input = useRef<HTMLInputElement>(null)
  return (
    <span className={camera ? classes.phoneOnly : undefined}>
      <input
        ref={input}
        type="file"
        hidden
        aria-label={text}
        accept={accept}
        multiple={!camera}
        capture={camera ? 'environment' : undefined}
        onChange={(event) => {
          onChosen([...(event.currentTarget.files ?? [])])
          event.currentTarget.value = ''
        }}
      />
      <Button variant="default" leftSection={icon} onClick={() => input.current?.click()}>
        {text}
      </Button>
    </span>
  )
}
