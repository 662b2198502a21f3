import { Button, Group } from '@mantine/core'
import { useDisclosure } from '@mantine/hooks'
import { IconMicrophone, IconPlus } from '@tabler/icons-react'
import { lazy, Suspense } from 'react'
import { PickButton } from '#ui/pick-button.tsx'
import { ACCEPT, PHOTOS } from './kinds.ts'

const Recorder = lazy(async () => ({ default: (await import('./recorder.tsx')).Recorder }))

/** Choose files, take a photo where there is a camera at hand, or record what one hears or says. */
export function AddMedia({ onAdd }: { onAdd: (files: File[]) => void }) {
  const [recording, { open, close }] = useDisclosure(false)
  return (
    <Group gap="xs">
      <PickButton text="Take a photo" accept={PHOTOS} camera onPick={onAdd} />
      <Button variant="default" leftSection={<IconMicrophone size={18} aria-hidden />} onClick={open}>
        Record
      </Button>
      <PickButton text="Add files" accept={ACCEPT} icon={<IconPlus size={18} aria-hidden />} onPick={onAdd} />
      {recording && (
        <Suspense fallback={null}>
          <Recorder onClose={close} onRecorded={(file) => (onAdd([file]), close())} />
        </Suspense>
      )}
    </Group>
  )
}
