import { eq, sql } from 'drizzle-orm'
import { now } from '#core/clock.ts'
import { runAs, SYSTEM } from '#core/context.ts'
import { withoutOrg, type Tx } from '#core/db.ts'
import { addMember, createOrganisation, createUser, organisations, PLATFORM, users } from '#modules/identity/index.ts'
import {
  companies,
  makeOperator,
  onboardCompany,
  operators,
  setSignUpKey,
  suspendCompany,
} from '#modules/platform/index.ts'

const OPERATOR = {
  name: 'Naomi Chebet',
  username: 'operator',
  email: 'operator@platform.example',
  password: 'operator123',
}
const WAITING = { name: 'Lakeside Bottlers', contactName: 'Collins Otieno', contactEmail: 'collins@lakeside.example' }
/** Known to everybody who reads this: it works only while DEMO is on. */
const KEY = 'DEMO-KEY0-0000-0000-0000-0000'

/** The platform: somebody who operates it, a company that waits for its sign-up, one that is suspended. */
export async function fillPlatform() {
  await runAs(PLATFORM, SYSTEM, async (ctx) => {
    const { userId } = await makeOperator(ctx, OPERATOR)
    const operator = { ...ctx, actor: { kind: 'platform' as const, userId, name: OPERATOR.name } }
    const { company } = await onboardCompany(operator, { ...WAITING, kind: 'general', seats: 25 })
    await mark(ctx.tx, company.id, 'waiting')
  })
  const { id } = await createOrganisation({
    name: 'Coast Ice Works',
    slug: 'coast-ice-works',
    kind: 'general',
    seats: 10,
  })
  const user = await createUser({
    name: 'Mwanaisha Salim',
    username: 'ice_admin',
    email: 'admin@coastice.example',
    password: 'admin123',
  })
  await addMember(id, user.id, 'admin', 'active')
  await runAs(PLATFORM, SYSTEM, async (ctx) => {
    await suspendCompany(ctx, { id, reason: 'The contract ended; nobody has answered our letters.' })
    await mark(ctx.tx, id, 'suspended')
  })
}

const mark = (tx: Tx, id: string, demo: 'waiting' | 'suspended') =>
  tx.update(organisations).set({ settings: { demo } }).where(eq(organisations.id, id))

/** As the doors of the demo's organisations: nobody gets in with what everybody knows, unless DEMO is on. */
export const openPlatform = (open: boolean) =>
  withoutOrg(async (tx) => {
    const [operator] = await tx.select({ id: users.id }).from(users).where(eq(users.email, OPERATOR.email))
    if (operator) await tx.update(operators).set({ active: open }).where(eq(operators.userId, operator.id))
    const rows = await tx
      .select({ id: organisations.id })
      .from(organisations)
      .innerJoin(companies, eq(companies.organisationId, organisations.id))
      .where(sql`${organisations.settings} ->> 'demo' = 'waiting' and ${organisations.status} = 'pending'`)
    for (const { id } of rows) await setSignUpKey({ tx, now: now() }, id, open ? KEY : null)
  })

export const platformLogins = [
  'The platform, at /platform/',
  `  operator ${OPERATOR.username.padEnd(24)} ${OPERATOR.password.padEnd(12)}`,
  `  sign-up  ${WAITING.contactEmail.padEnd(24)} ${KEY} (${WAITING.name}, at /console/sign-up)`,
]
