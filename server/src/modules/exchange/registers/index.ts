import type { ImportRegister } from '@mtambo/contract'
import type { Ctx } from '#core/context.ts'
import { notAllowedNow } from '#core/errors.ts'
import { organisationOf } from '#modules/identity/index.ts'
import type { Register } from '../register.ts'
import { assetRegister } from './assets.ts'
import { customerRegister } from './customers.ts'
import { itemRegister } from './items.ts'
import { locationRegister } from './locations.ts'
import { planRegister } from './plans.ts'
import { vendorRegister } from './vendors.ts'
import { workOrderRegister } from './work-orders.ts'

/** In the order in which one fills an empty organisation. */
const REGISTERS = [
  locationRegister,
  assetRegister,
  vendorRegister,
  itemRegister,
  customerRegister,
  planRegister,
  workOrderRegister,
]

/** Those whose module is on here. */
export async function registersHere(ctx: Ctx): Promise<Register[]> {
  const { modules } = await organisationOf(ctx)
  return REGISTERS.filter(({ module }) => modules.includes(module))
}

export async function registerNamed(ctx: Ctx, name: ImportRegister): Promise<Register> {
  const register = (await registersHere(ctx)).find((one) => one.name === name)
  if (!register) throw notAllowedNow('Your organisation does not use this part of Mtambo.')
  return register
}
