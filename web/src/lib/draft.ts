import { useEffect, useRef } from 'react'

const PREFIX = 'mtambo-draft:'

/** `values` may be fewer than the form's: what is not given is not kept. */
type DraftForm = { values: object; setValues: (values: never) => void; isDirty: () => boolean }

/** Keeps what was typed on this device until `clear()`: a reload, a flat battery or an error loses nothing. Not for passwords. */
export function useDraft(key: string, form: DraftForm) {
  const name = PREFIX + key
  const restored = useRef(false)
  const waiting = useRef<ReturnType<typeof setTimeout>>(undefined)
  const { values, setValues, isDirty } = form
  const text = JSON.stringify(values)
  // The form's functions are new at every drawing; what they do is not.
  const latest = useRef({ setValues, isDirty })
  useEffect(() => void (latest.current = { setValues, isDirty }))

  useEffect(() => {
    // Once per key: restoring again would overwrite what is being typed.
    const kept = read(name)
    if (kept) latest.current.setValues(kept as never)
    restored.current = true
  }, [name])

  useEffect(() => {
    if (!restored.current || !latest.current.isDirty()) return
    waiting.current = setTimeout(() => write(name, text), 300)
    return () => clearTimeout(waiting.current)
  }, [name, text])

  return {
    clear: () => {
      // What was typed just before must not come back after it.
      clearTimeout(waiting.current)
      remove(name)
    },
  }
}

/** On signing out: the next person on this device reads nothing. */
export function clearDrafts() {
  try {
    for (const name of Object.keys(localStorage)) if (name.startsWith(PREFIX)) localStorage.removeItem(name)
  } catch {
    /* storage is switched off: nothing was kept */
  }
}

function read(name: string): object | null {
  try {
    return JSON.parse(localStorage.getItem(name) ?? 'null') as object | null
  } catch {
    return null
  }
}

function write(name: string, text: string) {
  try {
    localStorage.setItem(name, text)
  } catch {
    /* full or switched off: the form still works */
  }
}

function remove(name: string) {
  try {
    localStorage.removeItem(name)
  } catch {
    /* switched off */
  }
}
