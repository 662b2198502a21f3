import { draggable, dropTargetForElements } from '@atlaskit/pragmatic-drag-and-drop/element/adapter'
import { useEffect, useRef, useState } from 'react'

/** What is dragged, and where it may be dropped. One name for each kind of thing, so that no board takes another’s. */
export type Drag<T> = { kind: string; thing: T }

/** Can be picked up, where there is a thing. The rest of the page learns of it by `dragged`. */
export function useDrag<T>(kind: string, thing: T | null, onDragged?: (thing: T | null) => void) {
  const ref = useRef<HTMLElement | null>(null)
  const [held, setHeld] = useState(false)
  const latest = useRef({ thing, onDragged })
  useEffect(() => void (latest.current = { thing, onDragged }))
  const movable = thing !== null
  useEffect(() => {
    const element = ref.current
    if (!element || !movable) return
    return draggable({
      element,
      getInitialData: () => ({ kind, thing: latest.current.thing }),
      onDragStart: () => {
        setHeld(true)
        latest.current.onDragged?.(latest.current.thing)
      },
      onDrop: () => {
        setHeld(false)
        latest.current.onDragged?.(null)
      },
    })
  }, [kind, movable])
  return { ref, held }
}

/** Takes what is dropped on it. */
export function useDrop<T>(kind: string, onDrop: (thing: T) => void) {
  const ref = useRef<HTMLElement | null>(null)
  const [over, setOver] = useState(false)
  const latest = useRef(onDrop)
  useEffect(() => void (latest.current = onDrop))
  useEffect(() => {
    const element = ref.current
    if (!element) return
    return dropTargetForElements({
      element,
      canDrop: ({ source }) => source.data['kind'] === kind,
      onDragEnter: () => setOver(true),
      onDragLeave: () => setOver(false),
      onDrop: ({ source }) => {
        setOver(false)
        latest.current(source.data['thing'] as T)
      },
    })
  }, [kind])
  return { ref, over }
}
