import { and, desc, eq } from 'drizzle-orm'
import type { HistoryEntry } from '@mtambo/contract'
import type { z } from 'zod'
import type { Ctx } from './context.ts'
import { newId } from './ids.ts'
import { insertMany } from './insert-many.ts'
import { queueReaction } from './jobs.ts'
import { events } from './tables.ts'
import { announce } from './wake.ts'

/** Something that can happen, what its data look like, and who acts on it. */
export type EventType<S extends z.ZodObject = z.ZodObject> = {
  name: string
  data: S
  reactions: Reaction[]
  followers: Follower[]
}

/** What happened, as the log keeps it. */
export type Happened<S extends z.ZodObject = z.ZodObject> = {
  id: string
  name: string
  about: string
  customerId: string | null
  actorId: string | null
  actorName: string
  from: string | null
  to: string | null
  notes: string | null
  data: z.output<S>
}

export type Reaction = {
  name: string
  run: (ctx: Ctx, happened: Happened) => Promise<unknown>
  when: (happened: Happened) => boolean
}
type Follower = (ctx: Ctx, happened: Happened) => Promise<unknown>

const reactions = new Map<string, Reaction>()
export const reactionNamed = (name: string) => reactions.get(name)

/** Declares an event. Its name is `<kind of thing>.<past participle>`, for example `case.assigned`. */
export const event = <S extends z.ZodObject>(name: string, data: S): EventType<S> => ({
  name,
  data,
  reactions: [],
  followers: [],
})

/** Acts later, in a job of its own, at least once: for telling people and the outside world. `when` it is known to be idle, no job is queued. */
export function on<S extends z.ZodObject>(
  type: EventType<S>,
  name: string,
  run: (ctx: Ctx, happened: Happened<S>) => Promise<unknown>,
  when: Reaction['when'] = () => true,
) {
  const reaction: Reaction = { name, run: run as Reaction['run'], when }
  reactions.set(name, reaction)
  type.reactions.push(reaction)
  return reaction
}

/** Acts at once, in the same transaction: for what may never disagree, such as a case and its work order. */
export function follow<S extends z.ZodObject>(
  type: EventType<S>,
  run: (ctx: Ctx, happened: Happened<S>) => Promise<unknown>,
) {
  type.followers.push(run as Follower)
  return run
}

type Announcement<S extends z.ZodObject> = {
  /** The id of what it happened to. */
  about: string
  /** The customer who may see it. Left out, only staff do; what a customer does, that customer sees in any case. */
  customerId?: string | null
  from?: string | null
  to?: string | null
  notes?: string | null | undefined
  data: z.output<S>
}

/** Writes the event and queues its reactions, all in the transaction of the change itself. */
export const emit = <S extends z.ZodObject>(ctx: Ctx, type: EventType<S>, what: Announcement<S>) =>
  emitAll(ctx, type, [what])

const MANY = 50

/** The same of many things, in few statements. */
export async function emitAll<S extends z.ZodObject>(ctx: Ctx, type: EventType<S>, all: Announcement<S>[]) {
  if (all.length === 0) return
  const happened = all.map((what) => asHappened(ctx, type, what))
  const rest = { orgId: ctx.orgId, at: ctx.now, actorKind: kindOf(ctx) }
  const rows = happened.map((each) => ({ ...each, ...rest }))
  if (rows.length < MANY) await ctx.tx.insert(events).values(rows)
  else await insertMany(ctx.tx, events, rows)
  for (const each of happened) {
    for (const reaction of type.reactions) if (reaction.when(each)) queueReaction(ctx, reaction.name, each)
    for (const run of type.followers) await run(ctx, each)
  }
  announce(ctx)
}

/** Whoever was let in to help is told apart from staff. */
const kindOf = ({ actor }: Ctx) => (actor.kind === 'staff' && actor.support ? 'support' : actor.kind)

const asHappened = <S extends z.ZodObject>(ctx: Ctx, type: EventType<S>, what: Announcement<S>): Happened<S> => ({
  id: newId(),
  name: type.name,
  about: what.about,
  customerId: what.customerId ?? (ctx.actor.kind === 'customer' ? ctx.actor.customerId : null),
  actorId: 'userId' in ctx.actor ? ctx.actor.userId : null,
  actorName: ctx.actor.name,
  from: what.from ?? null,
  to: what.to ?? null,
  notes: what.notes || null,
  data: what.data,
})

/** Everything that happened to one thing, oldest first; of very much the latest. A portal customer gets only what was meant for them; `show` may say less of it. */
export async function historyOf(
  { tx, orgId }: Ctx,
  about: string,
  show: (entry: HistoryEntry, row: typeof events.$inferSelect) => HistoryEntry = (entry) => entry,
): Promise<HistoryEntry[]> {
  const rows = await tx
    .select()
    .from(events)
    .where(and(eq(events.orgId, orgId), eq(events.about, about)))
    .orderBy(desc(events.id))
    .limit(500)
  return rows.toReversed().map((row) => {
    const { id, at, name: event, actorName: who, from, to, notes } = row
    return show({ id, at, event, who, from, to, notes }, row)
  })
}
