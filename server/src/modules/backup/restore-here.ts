import { and, eq, inArray, sql } from 'drizzle-orm'
import type { Readable } from 'node:stream'
import { sizeInWords, type RestoreResult } from '@mtambo/contract'
import { runAs, type Actor, type Ctx } from '#core/context.ts'
import { forbidden } from '#core/errors.ts'
import { emit } from '#core/events.ts'
import { enqueue } from '#core/jobs.ts'
import { outside } from '#core/outside/index.ts'
import { quotaOf } from '#modules/files/index.ts'
import {
  dropSessions,
  insertMember,
  lockOrganisation,
  memberActor,
  members,
  roles,
  sendResetLink,
  tellOrganisation,
} from '#modules/identity/index.ts'
import { Unusable } from './archive/format.ts'
import { readCatalogue } from './catalogue.ts'
import type { Watch } from './dump.ts'
import { assertEmpty, clear } from './emptiness.ts'
import { dataRestored } from './events.ts'
import { load, type Loaded } from './load.ts'
import { restoredValues, saveRestored } from './organisation.ts'
import { asUnusable } from './unusable.ts'

type Asked = { orgId: string; restoreId: string; userId: string; name: string; tellPeople: boolean }
type Staff = Extract<Actor, { kind: 'staff' }>

/**
 * Restores an archive into an organisation that has nothing yet, for its administrator: in one transaction, so that
 * whatever breaks leaves the organisation as it was. What was put into the storage meanwhile is cleared away.
 */
export async function restoreHere(
  asked: Asked,
  archive: () => Promise<Readable>,
  watch: Watch,
): Promise<RestoreResult> {
  const stored: string[] = []
  const who = await memberActor(asked.orgId, asked.userId, asked.name)
  if (who.kind !== 'staff' || !who.grants['data:manage']) throw forbidden('Your role does not allow this any more.')
  try {
    return await runAs(asked.orgId, who, (ctx) =>
      restoreInto(ctx, who, asked, archive, watch, (key) => void stored.push(key)),
    )
  } catch (error) {
    for (const key of stored) await outside().storage.remove(key)
    throw asUnusable(error)
  }
}

async function restoreInto(
  ctx: Ctx,
  who: Staff,
  { restoreId, userId, tellPeople }: Asked,
  archive: () => Promise<Readable>,
  watch: Watch,
  stored: (key: string) => void,
): Promise<RestoreResult> {
  const organisation = await lockOrganisation(ctx)
  const catalogue = await readCatalogue(ctx.tx)
  await assertEmpty(ctx, userId, catalogue)
  const code = await codeOfRole(ctx, userId)
  await clear(ctx, catalogue)
  const loaded = await load({
    tx: ctx.tx,
    to: { orgId: ctx.orgId, level: who.level, trust: { everybody: false, userId } },
    archive: await archive(),
    watch,
    stored,
    organisation: async (header) => {
      if (header.organisation.kind !== organisation.kind)
        throw new Unusable('The archive is of another kind of organisation than this one. Nothing was changed.')
      await assertRoom(ctx, header.files.bytes)
      await saveRestored(ctx, restoredValues(header, organisation.slug, organisation.settings))
    },
  })
  await assertRoom(ctx, loaded.fileBytes)
  await stay(ctx, userId, code)
  await assertSeats(ctx, organisation.seats)
  if (tellPeople) await sendLinks(ctx, loaded.people.newIds)
  await emit(ctx, dataRestored, {
    about: restoreId,
    data: { rows: loaded.rows, files: loaded.files, madeAt: loaded.header.madeAt },
  })
  await dropSessions(ctx, userId)
  await tellOrganisation(ctx)
  return resultOf(loaded)
}

/** Asked of what the header says, before anything is done, and again of what came. */
async function assertRoom(ctx: Ctx, bytes: number) {
  const quota = await quotaOf(ctx)
  if (bytes > quota)
    throw new Unusable(
      `The files of this archive take ${sizeInWords(bytes)}, and there is room for ${sizeInWords(quota)}. ` +
        'Ask whoever runs this installation for more. Nothing was changed.',
    )
}

/** To staff who have no password here. Customers of the portal are many, and ask for theirs themselves. */
async function sendLinks(ctx: Ctx, newIds: string[]) {
  const { tx, orgId } = ctx
  const staff = await tx
    .select({ userId: members.userId })
    .from(members)
    .where(and(eq(members.orgId, orgId), eq(members.status, 'active'), inArray(members.userId, newIds)))
  for (const { userId } of staff) enqueue(ctx, sendResetLink, { userId, portal: false })
}

async function assertSeats({ tx, orgId }: Ctx, seats: number | null) {
  const taken = await tx.$count(members, and(eq(members.orgId, orgId), sql`${members.status} in ('active', 'invited')`))
  if (seats !== null && taken > seats)
    throw new Unusable(
      `${taken} people of this archive work there, and this organisation has ${seats} seats. ` +
        'Ask whoever runs this installation for more. Nothing was changed.',
    )
}

async function codeOfRole({ tx, orgId }: Ctx, userId: string) {
  const [row] = await tx
    .select({ code: roles.code })
    .from(members)
    .innerJoin(roles, and(eq(roles.orgId, members.orgId), eq(roles.id, members.roleId)))
    .where(and(eq(members.orgId, orgId), eq(members.userId, userId)))
  return row?.code
}

/** Whoever restored stays in, with the role they had: by its code, or else the highest there is, which is not above theirs. */
async function stay({ tx, orgId }: Ctx, userId: string, code: string | undefined) {
  const there = await tx.select().from(roles).where(eq(roles.orgId, orgId))
  const role = there.find((one) => one.code === code) ?? there.toSorted((a, b) => b.level - a.level)[0]
  if (!role) throw new Unusable('The archive has no roles. Nothing was changed.')
  const [known] = await tx
    .update(members)
    .set({ status: 'active', roleId: role.id })
    .where(and(eq(members.orgId, orgId), eq(members.userId, userId)))
    .returning({ id: members.id })
  if (!known) return insertMember(tx, { orgId, userId, roleId: role.id, status: 'active' })
  await tx.execute(sql`update user_organisations set status = 'active'
    where organisation_id = ${orgId} and user_id = ${userId} and customer_id is null`)
  return known
}

export const resultOf = ({ rows, files, people }: Loaded): RestoreResult => ({
  rows,
  files,
  newPeople: people.newIds.length,
  nameOnly: people.nameOnly.map(({ name }) => name).slice(0, 50),
  warnings: [],
})
