import { Follow, type LiveMessage, type Permission, type Topic } from '@mtambo/contract'
import type { WebSocket } from '@fastify/websocket'
import type { FastifyInstance, FastifyRequest } from 'fastify'
import type { Actor } from './context.ts'
import { clientOf, type Identified, type Identify } from './http.ts'
import { happenedSince, horizon, type Logged } from './live-log.ts'
import { log } from './log.ts'

/** Which events a topic carries, and the permission its followers need. */
export type LiveTopic = { topic: Topic; carries: string; can: Permission | 'customer' | 'signed-in' }

type Person = Actor & { userId: string }
type Tab = { socket: WebSocket; orgId: string; actor: Person; topics: Set<Topic> }
/** Where in the log an organisation's tabs are, and whether somebody is reading it for them. */
type Room = { tabs: Set<Tab>; position: string; reading: boolean; again: boolean }

/** More than this missed, and it is cheaper to ask for everything again. */
const MOST_MISSED = 200
const PULSE_MS = 30_000

/** Tells open tabs what changed: never the data, only what to ask for again under the person's own permissions. */
export class LiveHub {
  readonly #rooms = new Map<string, Room>()
  readonly #topics: LiveTopic[]
  readonly #identify: Identify

  constructor(topics: LiveTopic[], identify: Identify) {
    this.#topics = topics
    this.#identify = identify
  }

  bind(app: FastifyInstance) {
    const asked = new WeakMap<FastifyRequest, Identified>()
    const preValidation = async (request: FastifyRequest) =>
      void asked.set(request, await this.#identify(clientOf(request)))
    app.get('/api/live', { websocket: true, preValidation }, (socket, request) => {
      const { orgId, actor } = asked.get(request)!
      const pulse = setInterval(() => socket.ping(), PULSE_MS)
      const over = actor.kind === 'staff' && actor.support ? actor.support.until.getTime() - Date.now() : undefined
      const end = over === undefined ? undefined : setTimeout(() => socket.close(4401, 'Sign in again'), over)
      socket.on('close', () => (clearInterval(pulse), clearTimeout(end)))
      this.#enter(socket, orgId, actor as Person).catch(() => socket.close(1011))
    })
  }

  /** The log of these organisations has grown; `*` for any. */
  happened(payload: string) {
    for (const orgId of payload === '*' ? this.#rooms.keys() : payload.split(',')) {
      const room = this.#rooms.get(orgId)
      if (room) void this.#read(orgId, room)
    }
  }

  /** Their rights changed, or those of all in an organisation: they come back with the new ones, or not at all. */
  disconnect(whose: string) {
    for (const { tabs } of this.#rooms.values()) {
      for (const { actor, orgId, socket } of tabs)
        if (actor.userId === whose || orgId === whose) socket.close(4401, 'Sign in again')
    }
  }

  async #enter(socket: WebSocket, orgId: string, actor: Person) {
    const fresh = (): Room => ({ tabs: new Set(), position: '', reading: false, again: false })
    const room = this.#rooms.get(orgId) ?? fresh()
    this.#rooms.set(orgId, room)
    const tab: Tab = { socket, orgId, actor, topics: new Set() }
    room.tabs.add(tab)
    socket.on('message', (data: Buffer) => {
      const said = Follow.safeParse(parsed(data.toString()))
      if (said.success)
        this.#follow(tab, room, said.data).catch((error: unknown) => log.error({ error }, 'live follow'))
      else socket.close(1003, 'Not understood')
    })
    socket.on('close', () => {
      room.tabs.delete(tab)
      if (room.tabs.size === 0) this.#rooms.delete(orgId)
    })
    room.position ||= await horizon(orgId)
  }

  async #follow(tab: Tab, room: Room, { follow: wanted, since }: Follow) {
    const allowed = this.#topics
      .filter((each) => wanted.includes(each.topic) && may(tab.actor, each))
      .map(({ topic }) => topic)
    tab.topics = new Set(allowed)
    room.position ||= await horizon(tab.orgId)
    send(tab, {
      following: allowed,
      refused: wanted.filter((topic) => !allowed.includes(topic)),
      position: room.position,
    })
    if (since === undefined || !/^\d{1,19}$/.test(since)) return
    const { events, next } = await happenedSince(tab.orgId, since, MOST_MISSED + 1)
    if (events.length > MOST_MISSED) send(tab, { resync: true, position: next })
    else for (const event of events) this.#deliver(tab, event)
  }

  /** Reads on from the room's position and hands out what is new. Events of transactions still open wait for the next look. */
  async #read(orgId: string, room: Room) {
    if (room.reading || !room.position) return void (room.again = true)
    room.reading = true
    try {
      const { events, next, waiting } = await happenedSince(orgId, room.position)
      room.position = next
      for (const event of events) for (const tab of room.tabs) this.#deliver(tab, event)
      if (waiting) setTimeout(() => void this.#read(orgId, room), 100)
    } catch (error) {
      log.error({ error }, 'live updates')
      setTimeout(() => void this.#read(orgId, room), 2000)
    } finally {
      room.reading = false
      if (room.again) {
        room.again = false
        void this.#read(orgId, room)
      }
    }
  }

  #deliver(tab: Tab, event: Logged) {
    for (const each of this.#topics) {
      const carried = each.topic === 'my' ? event.customerId !== null : event.name.startsWith(each.carries)
      if (!carried || !tab.topics.has(each.topic) || !concerns(tab.actor, event, each)) continue
      send(tab, { topic: each.topic, event: event.name, id: event.about, position: event.xid })
    }
  }
}

function may(actor: Person, { can }: LiveTopic) {
  if (can === 'signed-in') return true
  if (can === 'customer') return actor.kind === 'customer'
  return actor.kind === 'staff' && Boolean(actor.grants[can])
}

/** Is this event for this person? With an `own` grant only what names them, or what is newly reported to all. */
function concerns(actor: Person, event: Logged, { topic, can }: LiveTopic) {
  const named = event.userIds?.includes(actor.userId) ?? false
  if (topic === 'notifications') return named
  if (actor.kind === 'customer') return event.customerId === actor.customerId
  if (actor.kind !== 'staff') return false
  return actor.grants[can as Permission] === 'all' || named || event.from === 'reported' || event.to === 'reported'
}

const send = ({ socket }: Tab, message: LiveMessage) => socket.send(JSON.stringify(message))

function parsed(text: string): unknown {
  try {
    return JSON.parse(text)
  } catch {
    return undefined
  }
}
