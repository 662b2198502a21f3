import { notifications } from '@mantine/notifications'
import { cleanup, configure } from '@testing-library/react'
import { afterEach, beforeEach, expect, vi } from 'vitest'

// zod would probe `eval` otherwise; the pages do the same in start.js.
Object.assign(globalThis, { __zod_globalConfig: { jitless: true } })
configure({ asyncUtilTimeout: 5000, getElementError: (message) => new Error(message?.split('\n\n')[0] ?? 'Not found') })

// Node's own storage stands in front of the one of jsdom, and is undefined.
const { window: page } = (globalThis as unknown as { jsdom: { window: Window } }).jsdom
for (const name of ['localStorage', 'sessionStorage'] as const)
  Object.defineProperty(globalThis, name, { value: page[name], configurable: true })

/** What a browser has and jsdom has not. */
Object.defineProperty(window, 'matchMedia', {
  writable: true,
  value: (query: string) => ({
    // A wide window, unless a test says `phone()`.
    matches: /max-width/.test(query) && document.documentElement.dataset.phone !== undefined,
    media: query,
    onchange: null,
    addListener() {},
    removeListener() {},
    addEventListener() {},
    removeEventListener() {},
    dispatchEvent: () => false,
  }),
})
window.HTMLElement.prototype.scrollIntoView = () => {}
window.scrollTo = () => {}
window.ResizeObserver ??= class {
  observe() {}
  unobserve() {}
  disconnect() {}
}
Object.defineProperty(document, 'fonts', {
  value: { addEventListener() {}, removeEventListener() {} },
  configurable: true,
})

/** No live updates in page tests: the line stays silent. */
class SilentSocket {
  static OPEN = 1
  readyState = 0
  send() {}
  close() {}
}
vi.stubGlobal('WebSocket', SilentSocket)

let complaints: string[] = []
beforeEach(() => {
  complaints = []
  const note = (...said: unknown[]) => void complaints.push(said.map(String).join(' '))
  vi.spyOn(console, 'error').mockImplementation(note)
  vi.spyOn(console, 'warn').mockImplementation(note)
})

afterEach(() => {
  cleanup()
  // What a test was told stays with it: the next begins with nothing said.
  notifications.cleanQueue()
  notifications.clean()
  delete document.documentElement.dataset.phone
  localStorage.clear()
  vi.restoreAllMocks()
  expect(complaints, 'nothing may be said on the console').toEqual([])
})
