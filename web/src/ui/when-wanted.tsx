import { type ReactNode, Suspense, useEffect, useRef, useState } from 'react'

type Props = {
  /** Begins to fetch it. */
  load: () => Promise<unknown>
  /** What is pressed, also while the rest is on its way. */
  face: (press: { onClick?: () => void; onPointerEnter?: () => void }) => ReactNode
  /** The whole, opened. */
  children: ReactNode
}

/** A button with something floating behind it, which comes when it is first wanted: most visits open none, and it is heavy. */
export function WhenWanted({ load, face, children }: Props) {
  const [wanted, setWanted] = useState(false)
  if (!wanted) return face({ onClick: () => setWanted(true), onPointerEnter: () => void load() })
  return <Suspense fallback={face({})}>{children}</Suspense>
}

/** For what has just come: it opens, and when it closes, the focus is on its own button, not on the one that was pressed and is gone. */
export function useOpenedOnArrival() {
  const target = useRef<HTMLButtonElement>(null)
  const [opened, setOpened] = useState(false)
  useEffect(() => {
    target.current?.focus({ preventScroll: true })
    const soon = setTimeout(() => setOpened(true))
    return () => clearTimeout(soon)
  }, [])
  return { target, opened, setOpened }
}
