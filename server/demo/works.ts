import type { Ctx } from '#core/context.ts'
import { newId } from '#core/ids.ts'
import { createAssets, saveFields } from '#modules/assets/index.ts'
import { createLocations } from '#modules/locations/index.ts'
import type { DemoMachine } from './data/machines.ts'
import { OWN_FIELDS, PLACES } from './data/works.ts'

/**
 * Lays out the bottling works in an organisation of whatever kind has its categories: its places, what it wants to know
 * of its machines, and the machines. Gives back the ids, by code and by tag.
 */
export async function layOutWorks(ctx: Ctx, machines: DemoMachine[]) {
  for (const [category, fields] of Object.entries(OWN_FIELDS))
    await saveFields(ctx, { category, fields: fields.map((field) => ({ required: false, ...field })) })
  const places = new Map(PLACES.map(({ code }) => [code, newId()]))
  await createLocations(
    ctx,
    PLACES.map(({ in: above, ...place }) => ({
      ...place,
      id: places.get(place.code)!,
      parentId: above === null ? null : places.get(above)!,
    })),
  )
  const ids = new Map(machines.map(({ tag }) => [tag, newId()]))
  await createAssets(
    ctx,
    machines.map(({ above, place, ...machine }) => ({
      ...machine,
      id: ids.get(machine.tag)!,
      parentId: above === null ? null : ids.get(above)!,
      locationId: places.get(place)!,
    })),
  )
  return { places, machines: ids }
}
