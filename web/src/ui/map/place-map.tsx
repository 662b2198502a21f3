import { ActionIcon, Skeleton, Text, Tooltip, useComputedColorScheme } from '@mantine/core'
import { useReducedMotion } from '@mantine/hooks'
import { IconFocusCentered, IconMinus, IconPlus } from '@tabler/icons-react'
import { type ReactNode, type RefObject, useEffect, useEffectEvent, useRef, useState } from 'react'
import { GeoLink } from '#ui/contact-links.tsx'
import classes from './place-map.module.css'
import type { DrawnMap, MapLine, MapPoint, MapThings } from './types.ts'

type Props = {
  /** What it shows, for those who cannot see it. */
  label: string
  points: MapPoint[]
  lines?: MapLine[]
  chosenId?: string
  height?: number
  /** What is said of a point that was clicked, for example the way to its page. */
  about?: (id: string) => ReactNode
}

type State = 'waiting' | 'drawn' | 'words'

/** Where things are. Drawn on this device, from our own files; where it cannot draw, in words. */
export function PlaceMap({ label, points, lines = NONE, chosenId, height = 320, about }: Props) {
  const container = useRef<HTMLDivElement>(null)
  const [clicked, setClicked] = useState<string | null>(null)
  const { state, drawn } = useDrawn(container, setClicked)
  // By what they say, not by which object says it: a page is drawn more often than its map changes.
  const things = JSON.stringify({ points, lines, chosenId })
  useEffect(() => {
    if (state === 'drawn') drawn.current?.show(JSON.parse(things) as MapThings)
  }, [state, drawn, things])

  const hit = points.find(({ id }) => id === clicked)
  if (state === 'words') return <InWords points={points} chosenId={chosenId} />
  return (
    <section className={classes.frame} style={{ height }} aria-label={label}>
      <div ref={container} className={classes.map} />
      {state === 'waiting' && <Skeleton className={classes.wait} radius={0} aria-label="Loading" />}
      {state === 'drawn' && <Tools drawn={drawn} />}
      {hit && (
        <output className={classes.card}>
          <Text fw={550}>{about?.(hit.id) ?? hit.title}</Text>
          <Text size="sm" c="dimmed">
            {hit.text}
          </Text>
        </output>
      )}
    </section>
  )
}

const NONE: MapLine[] = []
const canDraw = () => {
  // Browsers without it, and those where it is switched off.
  if (!('WebGL2RenderingContext' in window)) return false
  return document.createElement('canvas').getContext('webgl2') !== null
}

/** The library comes when a map is on the screen, not before. */
function useDrawn(container: RefObject<HTMLDivElement | null>, onChoose: (id: string | null) => void) {
  const [state, setState] = useState<State>(() => (canDraw() ? 'waiting' : 'words'))
  const drawn = useRef<DrawnMap>(null)
  const dark = useComputedColorScheme('light') === 'dark'
  const still = useReducedMotion()
  const begin = useEffectEvent(({ drawMap }: typeof import('./draw.ts')) => {
    if (!container.current) return
    drawn.current = drawMap(container.current, { dark, still, onChoose })
    setState('drawn')
  })
  useEffect(() => {
    if (!canDraw()) return
    let gone = false
    import('./draw.ts').then(
      (library) => gone || begin(library),
      () => gone || setState('words'),
    )
    return () => {
      gone = true
      drawn.current?.remove()
      drawn.current = null
      setState((was) => (was === 'drawn' ? 'waiting' : was))
    }
  }, [dark])
  return { state, drawn }
}

function Tools({ drawn }: { drawn: RefObject<DrawnMap | null> }) {
  const tools = [
    ['Zoom in', IconPlus, () => drawn.current?.zoom(1)],
    ['Zoom out', IconMinus, () => drawn.current?.zoom(-1)],
    ['Show everything', IconFocusCentered, () => drawn.current?.showAll()],
  ] as const
  return (
    <div className={classes.tools}>
      {tools.map(([name, Icon, act]) => (
        <Tooltip key={name} label={name} position="left">
          <ActionIcon aria-label={name} onClick={act} size={40}>
            <Icon size={20} stroke={1.7} aria-hidden />
          </ActionIcon>
        </Tooltip>
      ))}
    </div>
  )
}

const FEW = 10

/** The one it is about, or the first few, with the way to the map of the device. */
function InWords({ points, chosenId }: { points: MapPoint[]; chosenId?: string | undefined }) {
  const chosen = points.find(({ id }) => id === chosenId)
  const shown = chosen ? [chosen] : points.slice(0, FEW)
  return (
    <>
      <Text c="dimmed" size="sm" mb={4}>
        This browser cannot draw a map. A position opens in the map of the device.
      </Text>
      <ul style={{ margin: 0, paddingInlineStart: 20 }}>
        {shown.map(({ id, title, point }) => (
          <li key={id}>
            {title}: <GeoLink point={point} />
          </li>
        ))}
      </ul>
    </>
  )
}
