import { type DragEvent, type ReactNode, useState } from 'react'
import classes from './media.module.css'

const holdsFiles = (event: DragEvent) => event.dataTransfer.types.includes('Files')

/** Files dropped anywhere in it are added. Without `onDrop` it is only a frame. */
export function DropZone({ onDrop, children }: { onDrop: ((files: File[]) => void) | undefined; children: ReactNode }) {
  const [over, setOver] = useState(false)
  if (!onDrop) return children
  return (
    // What is dropped here can also be chosen by the button inside.
    // oxlint-disable-next-line jsx-a11y/no-static-element-interactions
    <div
      className={classes.zone}
      data-over={over || undefined}
      onDragOver={(event) => {
        if (!holdsFiles(event)) return
        event.preventDefault()
        setOver(true)
      }}
      onDragLeave={(event) => {
        if (!event.currentTarget.contains(event.relatedTarget as Node | null)) setOver(false)
      }}
      onDrop={(event) => {
        if (!holdsFiles(event)) return
        event.preventDefault()
        setOver(false)
        onDrop([...event.dataTransfer.files])
      }}
    >
      {children}
      {over && (
        <div className={classes.dropHere} aria-hidden>
          Let go to add the files
        </div>
      )}
    </div>
  )
}
