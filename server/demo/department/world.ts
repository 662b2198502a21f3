import { presets } from '#presets/index.ts'
import { SYSTEM, type Actor, type Ctx } from '#core/context.ts'
import { found } from '#core/errors.ts'
import type { DemoOrganisation } from '../data/index.ts'
import type { Cast } from '../live.ts'
import type { Agenda } from './agenda.ts'

/** Who and what there is, by the names that the stories use. */
export type World = {
  orgId: string
  seed: number
  /** When the half year began, and when it ends. */
  start: Date
  now: Date
  agenda: Agenda
  actors: Map<string, Actor>
  places: Map<string, string>
  machines: Map<string, string>
  vendors: Map<string, string>
  stores: Map<string, string>
  items: Map<string, string>
  checklists: Map<string, string>
  /** By tag and name. */
  meters: Map<string, string>
  teams: Map<string, string>
}

/** The staff with what their roles let them do: what the story makes them do has to be theirs. */
export const actorsOf = ({ users }: Cast, { kind, staff }: DemoOrganisation) =>
  new Map(
    staff.flatMap(({ username, role }): [string, Actor][] => {
      const person = users.get(username)
      const may = presets[kind].roles.find(({ code }) => code === role)
      return person && may
        ? [[username, { kind: 'staff', ...person, memberId: person.userId, level: may.level, grants: may.grants }]]
        : []
    }),
  )

export const named = <T>(all: Map<string, T>, name: string): T => found(all.get(name), name)
export const actorOf = ({ actors }: World, by: string | null) => (by === null ? SYSTEM : named(actors, by))

export function userOf(world: World, username: string): string {
  const actor = actorOf(world, username)
  return found('userId' in actor ? actor.userId : undefined, username)
}

/** A colleague does something in the same moment. */
export const asOther = (world: World, ctx: Ctx, by: string): Ctx => ({ ...ctx, actor: actorOf(world, by) })
