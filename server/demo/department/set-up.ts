import { and, eq } from 'drizzle-orm'
import type { Ctx } from '#core/context.ts'
import { found } from '#core/errors.ts'
import { newId } from '#core/ids.ts'
import { createChecklist } from '#modules/checklists/index.ts'
import { roles } from '#modules/identity/index.ts'
import { savePart } from '#modules/inventory/actions/save-part.ts'
import { createItems, createStore } from '#modules/inventory/index.ts'
import { saveSettings } from '#modules/purchasing/actions/save-settings.ts'
import { addMeter } from '#modules/readings/actions/add-meter.ts'
import { addTeam } from '#modules/staff/index.ts'
import { deactivateVendor } from '#modules/vendors/actions/set-active.ts'
import { createVendors } from '#modules/vendors/index.ts'
import { setRate } from '#modules/work-costs/index.ts'
import { CHECKLISTS } from '../data/department/checklists.ts'
import { RATES, TEAMS } from '../data/department/crew.ts'
import { ITEMS, SPARE_PARTS } from '../data/department/items.ts'
import { METERS } from '../data/department/meters.ts'
import { STORES } from '../data/department/stores.ts'
import { LEFT, VENDORS } from '../data/department/vendors.ts'
import { tagsOf, type MachineKind } from '../data/machines.ts'
import { named, userOf, type World } from './world.ts'

/** An order of more than this needs a second person; in minor units. */
const LIMIT = 15_000_000

/** What an administrator sets up in the first days. */
export async function setUpDepartment(world: World, ctx: Ctx) {
  await crew(world, ctx)
  await saveSettings(ctx, { approvalLimit: LIMIT })
  const vendors = await createVendors(ctx, VENDORS)
  VENDORS.forEach(({ code }, i) => world.vendors.set(code, vendors[i]!.id))
  await deactivateVendor(ctx, { id: named(world.vendors, LEFT.code) })
  await stock(world, ctx)
  for (const { key, ...checklist } of CHECKLISTS) world.checklists.set(key, (await createChecklist(ctx, checklist)).id)
  for (const { tag, name, unit, kind, pace } of METERS)
    await addMeter(ctx, {
      id: idOf(world.meters, `${tag} ${name}`),
      assetId: named(world.machines, tag),
      name,
      unit,
      kind,
      ...(kind === 'counter' && { statedPerDay: Math.round(pace * 10) / 10 }),
    })
}

async function crew(world: World, ctx: Ctx) {
  const { technician, ...own } = RATES
  for (const [name, usernames] of Object.entries(TEAMS)) {
    const team = { id: idOf(world.teams, name), name, userIds: usernames.map((each) => userOf(world, each)) }
    await addTeam(ctx, team)
  }
  await setRate(ctx, { roleId: await roleOf(ctx, 'technician'), hourlyRate: technician })
  for (const [username, hourlyRate] of Object.entries(own))
    await setRate(ctx, { userId: userOf(world, username), hourlyRate })
}

async function stock(world: World, ctx: Ctx) {
  for (const { key, name, place, keeper } of STORES)
    await createStore(ctx, {
      id: idOf(world.stores, key),
      name,
      locationId: place && named(world.places, place),
      userId: keeper && userOf(world, keeper),
    })
  const levelOf = (store: string, quantity: number, min: number, max: number, bin: string | null) => ({
    storeId: named(world.stores, store),
    quantity,
    min,
    max,
    bin,
  })
  await createItems(
    ctx,
    ITEMS.map(({ cost, min, max, onHand, bin, vendor, also, code, ...item }) => ({
      ...item,
      code,
      id: idOf(world.items, code),
      unitCost: cost * 100,
      partNumber: `${vendor.slice(0, 2)}-${code.replaceAll('-', '')}`,
      preferredVendorId: named(world.vendors, vendor),
      stock: [
        levelOf('main', onHand, min, max, bin),
        ...(also ? [levelOf(also, Math.ceil(max / 5), Math.floor(max / 10), Math.ceil(max / 4), null)] : []),
      ],
    })),
  )
  for (const [kind, parts] of Object.entries(SPARE_PARTS))
    for (const tag of tagsOf(kind as MachineKind))
      for (const [code, quantity] of parts)
        await savePart(ctx, { assetId: named(world.machines, tag), itemId: named(world.items, code), quantity })
}

function idOf(all: Map<string, string>, name: string) {
  const id = newId()
  all.set(name, id)
  return id
}

async function roleOf({ tx, orgId }: Ctx, code: string) {
  const [role] = await tx
    .select({ id: roles.id })
    .from(roles)
    .where(and(eq(roles.orgId, orgId), eq(roles.code, code)))
  return found(role, 'role').id
}
