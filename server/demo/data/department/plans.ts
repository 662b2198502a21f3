import { MACHINE_PLANS } from './plans-machines.ts'
import { UTILITY_PLANS } from './plans-utilities.ts'

export type { DemoPlan } from './plan.ts'
export const PLANS = [...MACHINE_PLANS, ...UTILITY_PLANS]
