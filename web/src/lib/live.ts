import { LiveMessage, type Topic } from '@mtambo/contract'
import { type QueryClient, useQueryClient } from '@tanstack/react-query'
import { useEffect, useSyncExternalStore } from 'react'

export type LiveState = 'live' | 'connecting' | 'offline'

const FIRST_WAIT = 1000
const LONGEST_WAIT = 30_000
const GATHER_MS = 150
const RIGHTS_CHANGED = 4401
const ANSWER_MS = 3000
const UNHEARD_MS = 1500

/** What else shows the things of a topic. */
const ALSO: Partial<Record<Topic, string[]>> = {
  cases: ['dashboard'],
  'work-orders': ['dashboard', 'maintenance', 'media'],
  assets: ['media'],
  'service-requests': ['dashboard'],
  vendors: ['media'],
  backups: ['restores'],
  customers: ['dashboard'],
  connections: ['dashboard'],
  notifications: ['my'],
}

/** One connection per tab, however many screens follow something. It carries no data: it only says what to ask for again. */
class Line {
  state: LiveState = 'connecting'
  #followed = new Map<Topic, number>()
  #watchers = new Set<() => void>()
  #client: QueryClient | null = null
  #socket: WebSocket | null = null
  #position: string | undefined
  #failures = 0
  #retry: ReturnType<typeof setTimeout> | undefined
  #changed = new Set<string>()

  watch = (watcher: () => void) => {
    this.#watchers.add(watcher)
    return () => void this.#watchers.delete(watcher)
  }

  follow(client: QueryClient, topics: Topic[]) {
    this.#client = client
    for (const topic of topics) this.#followed.set(topic, (this.#followed.get(topic) ?? 0) + 1)
    if (this.#socket?.readyState === WebSocket.OPEN) this.#say()
    else if (!this.#socket) this.connect()
    return () => this.#unfollow(topics)
  }

  #unfollow(topics: Topic[]) {
    for (const topic of topics) {
      const left = (this.#followed.get(topic) ?? 1) - 1
      if (left > 0) this.#followed.set(topic, left)
      else this.#followed.delete(topic)
    }
    if (this.#followed.size === 0) this.#close()
  }

  /** Also called when the device says it is online again, or the tab comes to the front. */
  connect = () => {
    if (this.#followed.size === 0 || this.#socket) return
    clearTimeout(this.#retry)
    const { protocol, host } = window.location
    const socket = new WebSocket(`${protocol === 'https:' ? 'wss' : 'ws'}://${host}/api/live`)
    this.#socket = socket
    socket.onopen = () => this.#say()
    socket.onmessage = ({ data }) => this.#hear(String(data))
    socket.onclose = ({ code }) => {
      if (this.#socket !== socket) return
      this.#socket = null
      this.#failures++
      this.#set(navigator.onLine && this.#failures < 3 ? 'connecting' : 'offline')
      const wait = Math.min(LONGEST_WAIT, FIRST_WAIT * 2 ** (this.#failures - 1))
      const again = () => (this.#retry = setTimeout(this.connect, wait * (0.5 + Math.random() / 2)))
      // The rights changed: asking again shows the new ones, or that one is signed out and follows nothing any more.
      if (code === RIGHTS_CHANGED && this.#client) void this.#client.invalidateQueries().finally(again)
      else again()
    }
  }

  #say() {
    const socket = this.#socket
    socket?.send(JSON.stringify({ follow: [...this.#followed.keys()], since: this.#position }))
    // Said while the server was still getting ready, it may not have been heard.
    setTimeout(() => {
      const unheard = this.#socket === socket && socket?.readyState === WebSocket.OPEN && this.state !== 'live'
      if (unheard) this.#say()
    }, ANSWER_MS)
  }

  #hear(data: string) {
    const read = LiveMessage.safeParse(parse(data))
    if (!read.success) return
    const message = read.data
    // Connected again without knowing what was missed: everything may be old.
    if ('resync' in message || ('following' in message && this.#failures > 0 && !this.#position))
      void this.#client?.invalidateQueries()
    else if ('following' in message && !this.#position) this.#doubt()
    else if ('topic' in message) this.#gather(message.topic)
    this.#position = message.position
    if ('following' in message) {
      this.#failures = 0
      this.#set('live')
    }
  }

  /**
   * What was loaded before anybody listened may have changed meanwhile: good enough to look at, not to keep.
   * Where it took long until somebody listened, it is asked for again at once.
   */
  #doubt() {
    void this.#client?.invalidateQueries({ refetchType: 'none' })
    const before = Date.now() - UNHEARD_MS
    void this.#client?.refetchQueries({ type: 'active', predicate: ({ state }) => state.dataUpdatedAt < before })
  }

  /** A storm brings many events at once: ask once for all of them. */
  #gather(topic: Topic) {
    const waiting = this.#changed.size > 0
    for (const key of [topic, ...(ALSO[topic] ?? [])]) this.#changed.add(key)
    if (waiting) return
    setTimeout(() => {
      for (const key of this.#changed) void this.#client?.invalidateQueries({ queryKey: [key] })
      this.#changed.clear()
    }, GATHER_MS)
  }

  /** On signing out, before the server ends the line and everything is asked for again. */
  hangUp = () => {
    this.#followed.clear()
    this.#close()
  }

  /** Nobody follows anything any more. The next person starts afresh. */
  #close() {
    clearTimeout(this.#retry)
    const socket = this.#socket
    this.#socket = null
    this.#position = undefined
    this.#failures = 0
    socket?.close()
    this.#set('connecting')
  }

  #set(state: LiveState) {
    this.state = state
    for (const watcher of this.#watchers) watcher()
  }
}

function parse(data: string): unknown {
  try {
    return JSON.parse(data)
  } catch {
    return null
  }
}

const line = new Line()

if (typeof window !== 'undefined') {
  window.addEventListener('online', line.connect)
  document.addEventListener('visibilitychange', () => document.visibilityState === 'visible' && line.connect())
}

/** Keeps what is on the screen fresh while others change these topics. */
export function useLive(topics: Topic[]) {
  const client = useQueryClient()
  const names = topics.join(' ')
  useEffect(() => line.follow(client, names.split(' ').filter(Boolean) as Topic[]), [client, names])
}

export const hangUp = line.hangUp

export const useLiveState = () =>
  useSyncExternalStore(
    line.watch,
    () => line.state,
    () => 'connecting' as const,
  )
