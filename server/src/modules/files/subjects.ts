import type { MediaSubject, Permission } from '@mtambo/contract'
import { z } from 'zod'
import { reach, type Ctx } from '#core/context.ts'
import { forbidden, found } from '#core/errors.ts'
import { emit, event } from '#core/events.ts'

/** What a module says of its own things, so that files can belong to them. */
export type MediaSubjectRules = {
  type: MediaSubject
  /** Who holds it sees the files of whatever they may see. */
  read: Permission
  /** Who holds it adds files, and captions and removes anybody's. null: its files come by its own forms only. */
  edit: Permission | null
  /** Throws when it does not exist, or not for this person: with an `own` grant, only one's own is there. */
  assertThere: (ctx: Ctx, id: string) => Promise<unknown>
  /** Who may not edit, but works on this one now: they add files, and caption and remove those that they added. */
  works?: (ctx: Ctx, id: string) => Promise<boolean>
}

const Named = z.object({ fileId: z.uuid(), name: z.string() })

/** They begin with the kind of thing, so that they stand in its history, and whoever follows it hears of them. */
const eventsOf = (type: MediaSubject) => ({
  added: event(`${type}.file-added`, Named),
  captioned: event(`${type}.file-captioned`, Named),
  removed: event(`${type}.file-removed`, Named),
})

const subjects = new Map<MediaSubject, MediaSubjectRules & { events: ReturnType<typeof eventsOf> }>()

/** Called once per kind of thing, in its module's index.ts: from then on `media.*` works for it. */
export const registerMediaSubject = (rules: MediaSubjectRules) =>
  void subjects.set(rules.type, { ...rules, events: eventsOf(rules.type) })

/** Writes into the thing's history what became of a file of it. */
export async function note(ctx: Ctx, { type, id }: Place, what: 'added' | 'captioned' | 'removed', file: Noted) {
  const notes = file.caption ? `${file.name}: ${file.caption}` : file.name
  const { events } = found(subjects.get(type), 'page')
  await emit(ctx, events[what], { about: id, notes, data: { fileId: file.id, name: file.name } })
}

export type Place = { type: MediaSubject; id: string }
type Noted = { id: string; name: string; caption: string | null }
export type Rights = { add: boolean; changeAll: boolean }

/** What this person may do with the files of this thing; refuses whoever may not even see them. */
export async function rightsAt(ctx: Ctx, { type, id }: Place): Promise<Rights> {
  const rules = found(subjects.get(type), 'page')
  if (!reach(ctx, rules.read)) throw forbidden('Your role does not allow this.')
  await rules.assertThere(ctx, id)
  const changeAll = rules.edit !== null && reach(ctx, rules.edit) === 'all'
  return { changeAll, add: changeAll || ((await rules.works?.(ctx, id)) ?? false) }
}
