import { useMemo, useState } from 'react'

/** Which rows of a list are chosen, to do something to all of them. */
export type Selection = {
  ids: ReadonlySet<string>
  /** With `range`, everything from the one chosen before up to this one. */
  toggle: (id: string, all: string[], range?: boolean) => void
  setAll: (all: string[], on: boolean) => void
  clear: () => void
  /** On a phone: a tap chooses instead of opening. */
  choosing: boolean
  setChoosing: (on: boolean) => void
}

/** `shown`: the ids of the rows there are now; what is no longer among them is not chosen either. */
export function useSelection(shown: string[]): Selection {
  const [chosen, setChosen] = useState<string[]>([])
  const [last, setLast] = useState<string | null>(null)
  const [choosing, setChoosing] = useState(false)
  const ids = useMemo(() => new Set(chosen.filter((id) => shown.includes(id))), [chosen, shown])
  const set = (some: string[], on: boolean) =>
    setChosen((before) => [...before.filter((id) => !some.includes(id)), ...(on ? some : [])])
  return {
    ids,
    choosing,
    setChoosing: (on) => {
      setChoosing(on)
      if (!on) setChosen([])
    },
    toggle: (id, all, range = false) => {
      const from = range && last !== null ? all.indexOf(last) : -1
      const to = all.indexOf(id)
      set(from < 0 ? [id] : all.slice(Math.min(from, to), Math.max(from, to) + 1), !ids.has(id))
      setLast(id)
    },
    setAll: set,
    clear: () => setChosen([]),
  }
}
