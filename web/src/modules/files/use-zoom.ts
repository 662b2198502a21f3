import { type PointerEvent, type WheelEvent, useRef, useState } from 'react'

export type View = { scale: number; x: number; y: number }
const WHOLE: View = { scale: 1, x: 0, y: 0 }
const MOST = 6
const SWIPE = 60

/** Not smaller than the whole, not larger than one can make use of; the whole lies in the middle. */
export function zoomed(view: View, by: number): View {
  const scale = Math.min(MOST, Math.max(1, view.scale * by))
  if (scale === 1) return WHOLE
  const share = scale / view.scale
  return { scale, x: view.x * share, y: view.y * share }
}

type Point = { x: number; y: number }
const between = (a: Point, b: Point) => Math.hypot(a.x - b.x, a.y - b.y)

/** Two fingers or the wheel make it larger, one moves it about; where all of it is seen, one swipes to the next. */
export function useZoom(id: string, onSwipe: (by: 1 | -1) => void) {
  const [held, setHeld] = useState({ id, view: WHOLE })
  // Another picture is seen whole at first.
  const view = held.id === id ? held.view : WHOLE
  const setView = (next: (view: View) => View) =>
    setHeld((now) => ({ id, view: next(now.id === id ? now.view : WHOLE) }))
  const fingers = useRef(new Map<number, Point>())
  const start = useRef<Point>({ x: 0, y: 0 })

  const down = (event: PointerEvent<HTMLElement>) => {
    event.currentTarget.setPointerCapture?.(event.pointerId)
    fingers.current.set(event.pointerId, { x: event.clientX, y: event.clientY })
    if (fingers.current.size === 1) start.current = { x: event.clientX, y: event.clientY }
  }

  const move = (event: PointerEvent) => {
    const before = fingers.current.get(event.pointerId)
    if (!before) return
    const now = { x: event.clientX, y: event.clientY }
    const [other] = [...fingers.current].filter(([id]) => id !== event.pointerId).map(([, point]) => point)
    if (other && between(before, other) > 0)
      setView((view) => zoomed(view, between(now, other) / between(before, other)))
    else
      setView((view) =>
        view.scale === 1 ? view : { ...view, x: view.x + now.x - before.x, y: view.y + now.y - before.y },
      )
    fingers.current.set(event.pointerId, now)
  }

  const up = (event: PointerEvent) => {
    const alone = fingers.current.size === 1
    if (!fingers.current.delete(event.pointerId) || !alone || view.scale > 1) return
    const along = event.clientX - start.current.x
    if (Math.abs(along) > SWIPE && Math.abs(event.clientY - start.current.y) < Math.abs(along))
      onSwipe(along < 0 ? 1 : -1)
  }

  return {
    view,
    by: (factor: number) => setView((now) => zoomed(now, factor)),
    whole: () => setView(() => WHOLE),
    handlers: {
      onPointerDown: down,
      onPointerMove: move,
      onPointerUp: up,
      onPointerCancel: (event: PointerEvent) => void fingers.current.delete(event.pointerId),
      onDoubleClick: () => setView((now) => (now.scale > 1 ? WHOLE : zoomed(now, 2.5))),
      onWheel: ({ deltaY }: WheelEvent) => setView((now) => zoomed(now, deltaY < 0 ? 1.2 : 1 / 1.2)),
    },
  }
}
