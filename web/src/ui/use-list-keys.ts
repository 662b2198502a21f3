import { type RefObject, useEffect } from 'react'

const typing = (element: Element | null) =>
  !!element?.closest('input, textarea, select, [contenteditable], [role="dialog"], [role="menu"]')

/** j and k walk through the rows from anywhere on the page, unless somebody is typing. */
export function useListKeys(body: RefObject<HTMLElement | null>, row = 'tr[tabindex]') {
  useEffect(() => {
    function walk(event: KeyboardEvent) {
      if (event.ctrlKey || event.metaKey || event.altKey || typing(document.activeElement)) return
      const rows = [...(body.current?.querySelectorAll<HTMLElement>(row) ?? [])]
      const now = rows.findIndex((row) => row === document.activeElement)
      const inside = now >= 0
      const down = event.key === 'j' || (inside && event.key === 'ArrowDown')
      const up = event.key === 'k' || (inside && event.key === 'ArrowUp')
      if (!down && !up) return
      event.preventDefault()
      rows[Math.max(0, Math.min(rows.length - 1, now + (down ? 1 : -1)))]?.focus()
    }
    document.addEventListener('keydown', walk)
    return () => document.removeEventListener('keydown', walk)
  }, [body, row])
}
