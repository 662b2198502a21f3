import { reach, SYSTEM, type Actor, type Ctx } from '#core/context.ts'
import { forbidden } from '#core/errors.ts'
import { memberActor, organisationOf } from '#modules/identity/index.ts'
import type { StoredImport } from './queries.ts'
import { registerNamed } from './registers/index.ts'
import { readingOf, type Reading } from './understand.ts'

/** Everything one must know to read the rows of a file as was said. */
export async function readingFor(ctx: Ctx, { register: name, mapping, columns }: StoredImport): Promise<Reading> {
  const register = await registerNamed(ctx, name)
  const headings: string[] = []
  for (const { index, header } of columns) headings[index] = header
  return readingOf(register, await register.fields(ctx), mapping, headings, await organisationOf(ctx))
}

/** In whose name rows are written: whoever sent the file, as far as they still may. */
export async function actorOf({ orgId, byId, byName }: StoredImport): Promise<Actor> {
  const actor: Actor = byId ? await memberActor(orgId, byId, byName) : { ...SYSTEM, name: byName }
  if (!reach({ actor }, 'data:manage')) throw forbidden('Whoever sent this file may not import any more.')
  return actor
}
