import { eq, sql } from 'drizzle-orm'
import { presets } from '#presets/index.ts'
import { setClock } from '#core/clock.ts'
import { closeDatabase, openDatabase, withoutOrg } from '#core/db.ts'
import { reactionNamed } from '#core/events.ts'
import { keepJobsAside } from '#core/jobs.ts'
import { openOutside, replaceOutside } from '#core/outside/index.ts'
import { openMail } from '#core/outside/mail.ts'
import { openSms } from '#core/outside/sms.ts'
import { readSecrets } from '#core/secrets.ts'
import { readSettings } from '#core/settings.ts'
import { importExcavators } from '#modules/exchange/index.ts'
import {
  activeOrganisations,
  addMember,
  createOrganisation,
  createUser,
  openIdentity,
  organisations,
} from '#modules/identity/index.ts'
import { registerStaff } from '#modules/staff/index.ts'
import { jobs } from '../src/modules.ts'
import { demoLife, demoOrganisations, type DemoOrganisation } from './data/index.ts'
import { liveDepartment } from './department/index.ts'
import { actorsOf } from './department/world.ts'
import { fitOutDepot } from './depot.ts'
import { live, type Cast } from './live.ts'
import { fillPlatform, openPlatform, platformLogins } from './platform.ts'
import { setUp, staffToday } from './staffing.ts'

type Say = (line: string) => void

/**
 * Fills an empty database with the demo, or, when it is there, opens its doors if DEMO is on and closes them if not.
 * Gives back the logins to show.
 */
export async function prepareDemo(env: Record<string, string | undefined>, say: Say): Promise<string[]> {
  const settings = readSettings(env)
  openDatabase(settings.databaseUrl!)
  openOutside(settings, readSecrets(settings.dataDir, settings.secret))
  openIdentity(settings, readSecrets(settings.dataDir, settings.secret))
  try {
    const [count] = await withoutOrg((tx) => tx.select({ n: sql<number>`count(*)::int` }).from(organisations))
    if (count!.n === 0 && settings.demo) await fill(say)
    await openDoors(settings.demo)
    await openPlatform(settings.demo)
    return settings.demo ? [...logins(), ...platformLogins] : []
  } finally {
    setClock(undefined)
    await closeDatabase()
  }
}

/** For processes that only serve: they load nothing, but keep the demo's doors as DEMO says. */
export async function keepDemoDoors(env: Record<string, string | undefined>) {
  const { databaseUrl, demo } = readSettings(env)
  openDatabase(databaseUrl!)
  await openDoors(demo)
  await openPlatform(demo)
  await closeDatabase()
}

/** The demo's passwords are in the documentation: without DEMO nobody gets in with them. */
const openDoors = (open: boolean) =>
  withoutOrg((tx) =>
    tx
      .update(organisations)
      .set({ status: open ? 'active' : 'suspended' })
      .where(eq(sql`${organisations.settings} ->> 'demo'`, 'true')),
  )

async function fill(say: Say) {
  const now = new Date()
  // Three months of letters to invented people go to the sandboxes, whatever providers are set.
  const restore = replaceOutside({ mail: openMail(undefined, ''), sms: openSms() })
  const aside = keepJobsAside({ jobs, reactionNamed, organisations: activeOrganisations })
  for (const organisation of demoOrganisations) {
    say(`Loading the demo: ${organisation.name} …`)
    const life = demoLife(organisation, now)
    setClock(new Date(now.getTime() - 400 * 86_400_000))
    const cast = await found(organisation)
    await setUp(cast, organisation.slug)
    await live(cast, life, organisation, () => aside.doThem())
    if (organisation.depot) await fitOutDepot(cast, organisation, life, now)
    if (organisation.works) {
      const { works: seed } = organisation
      await liveDepartment({ cast, organisation, seed, now, doJobs: () => aside.doThem() })
    }
    if (organisation.excavators) await bringExcavators(cast, organisation, now)
    setClock(new Date(now.getTime() - 3 * 3_600_000))
    for (const { role, ...person } of organisation.staff)
      if (!role) await registerStaff({ ...person, organisation: organisation.slug })
    await staffToday(cast, organisation.slug)
    await aside.doThem()
  }
  setClock(now)
  await fillPlatform()
  await aside.doThem()
  aside.end()
  restore()
}

/** As its administrator does with any file, some weeks ago. */
async function bringExcavators(cast: Cast, organisation: DemoOrganisation, now: Date) {
  setClock(new Date(now.getTime() - 30 * 86_400_000))
  const [actor] = actorsOf(cast, organisation).values()
  await importExcavators({ orgId: cast.orgId, actor: actor! })
}

/** The organisation and its staff. */
async function found({ name, slug, kind, where, numberFormats, staff }: DemoOrganisation): Promise<Cast> {
  const { id: orgId } = await createOrganisation({
    name,
    slug,
    kind,
    numberFormats: { ...presets[kind].numberFormats, ...numberFormats },
    ...where,
  })
  await withoutOrg((tx) =>
    tx
      .update(organisations)
      .set({ settings: { demo: true } })
      .where(eq(organisations.id, orgId)),
  )
  const cast: Cast = { orgId, users: new Map() }
  for (const { role, ...person } of staff) {
    if (!role) continue
    const { id: userId } = await createUser(person)
    await addMember(orgId, userId, role, person.status)
    cast.users.set(person.username, { userId, name: person.name })
  }
  return cast
}

const logins = () =>
  demoOrganisations.flatMap(({ name, staff, portal }) => [
    `${name}`,
    ...staff
      .filter(({ role }) => role)
      .map(({ username, password, role }) => `  staff    ${username.padEnd(24)} ${password.padEnd(12)} ${role}`),
    ...portal.map(({ email, password }) => `  customer ${email.padEnd(24)} ${password}`),
  ])
