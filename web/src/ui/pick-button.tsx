import { Button } from '@mantine/core'
import { IconCamera, IconPhoto } from '@tabler/icons-react'
import { useRef } from 'react'
import classes from './photos.module.css'

type Props = {
  text: string
  accept: string
  /** Opens the camera of a phone; elsewhere it would do the same as one without, and is hidden. */
  camera?: boolean
  /** Else that of a camera or of a picture. */
  icon?: React.ReactNode
  onPick: (files: File[]) => void
}

/** Chooses files, or takes a photo. */
export function PickButton({ text, accept, camera = false, icon, onPick }: Props) {
  const Own = camera ? IconCamera : IconPhoto
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
          onPick([...(event.currentTarget.files ?? [])])
          event.currentTarget.value = ''
        }}
      />
      <Button
        variant="default"
        leftSection={icon ?? <Own size={18} aria-hidden />}
        onClick={() => input.current?.click()}
      >
        {text}
      </Button>
    </span>
  )
}
