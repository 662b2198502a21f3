import { and, desc, eq } from 'drizzle-orm'
import type { Ctx } from '#core/context.ts'
import { found } from '#core/errors.ts'
import type { Client } from '#core/http.ts'
import { approveWork, rejectWork } from '#modules/approvals/index.ts'
import { moveCase } from '#modules/cases/actions/move-case.ts'
import { joinReport, sendReport } from '#modules/qr/actions/send-report.ts'
import { codesOf, publicReports, saveQrSettings } from '#modules/qr/index.ts'
import { look } from '#modules/qr/look.ts'
import { startWorkOrder } from '#modules/work-orders/actions/start-or-hold.ts'
import { currentOrderOf } from '#modules/work-orders/index.ts'
import { ADMIN, MANAGER, teamFor } from '../data/department/crew.ts'
import { SCANS, type DemoScan } from '../data/department/scans.ts'
import { kindOf } from '../data/machines.ts'
import { DAY, HOUR, MINUTE, before, localDay, plus, whenCrewsWork } from '../data/moments.ts'
import { random } from '../data/random.ts'
import { plainly } from './routine.ts'
import { finish } from './working.ts'
import { named, userOf, type World } from './world.ts'

/** The telephone of whoever stands before the machine. */
const PHONE = (): Client => ({ ip: '127.0.0.1', headers: new Headers(), answerCookies: [] })
/** As long as it takes to read the page and to type. */
const TYPING = 48_000

/** What people without a login told by the labels on the machines. */
export function scan(world: World) {
  const { agenda, now } = world
  agenda.add({ at: before(now, 60 * DAY), by: ADMIN, run: (ctx) => saveQrSettings(ctx, { showPhoto: true }) })
  for (const story of SCANS) {
    const at = before(now, story.hoursAgo * HOUR)
    agenda.add(...opened(world, story.tag, at, (code, ticket) => sendReport({ ...told(story), code, ticket }, PHONE())))
    const { joinedAfter, decided } = story
    if (joinedAfter)
      agenda.add(
        ...opened(world, story.tag, plus(at, joinedAfter * HOUR), (code, ticket, knownId) =>
          joinReport({ code, ticket, knownId: found(knownId, 'report') }, PHONE()),
        ),
      )
    if (decided) decide(world, story, decided, at)
  }
}

const told = ({ category, condition, said, name, phone }: DemoScan) => ({
  category,
  condition,
  description: said,
  ...(name && { reporterName: name }),
  ...(phone && { reporterPhone: phone }),
})

type Send = (code: string, ticket: string, knownId: string | undefined) => Promise<unknown>

/** The page is opened, and sent a little later. */
function opened({ machines }: World, tag: string, at: Date, send: Send) {
  let page: Awaited<ReturnType<typeof look>>
  const open = async (ctx: Ctx) => {
    const id = named(machines, tag)
    const { code } = found((await codesOf(ctx, [id])).get(id), 'label')
    page = await look({ code }, PHONE())
  }
  return [
    { at: before(at, TYPING), by: null, run: open },
    { at, by: null, run: () => send(page.asset.code, page.ticket, page.known[0]?.id) },
  ]
}

/** The manager decides within the hour; then it is work as any other, and the case goes along. */
function decide(world: World, { tag }: DemoScan, decided: NonNullable<DemoScan['decided']>, at: Date) {
  const { agenda, seed, now } = world
  const decidedAt = plus(at, 50 * MINUTE)
  if ('reject' in decided) {
    const run = async (ctx: Ctx) => rejectWork(ctx, { id: (await latest(world, ctx, tag)).id, reason: decided.reject })
    return agenda.add({ at: decidedAt, by: MANAGER, run })
  }
  const { technician, done, minutes = 60 } = decided
  const startsAt = whenCrewsWork(plus(decidedAt, 2 * HOUR), random(seed, `scan ${tag}`))
  const who = { assigneeId: userOf(world, technician), teamId: named(world.teams, teamFor(kindOf(tag)!)) }
  agenda.add(
    {
      at: decidedAt,
      by: MANAGER,
      run: async (ctx) =>
        approveWork(ctx, { id: (await latest(world, ctx, tag)).id, ...who, scheduledOn: localDay(startsAt) }),
    },
    {
      at: startsAt,
      by: technician,
      run: async (ctx) => startWorkOrder(ctx, { id: (await latest(world, ctx, tag)).id }),
    },
  )
  if (!done) return
  const told = { ...plainly(minutes), by: technician, workPerformed: done }
  agenda.add({
    at: plus(startsAt, minutes * MINUTE),
    by: technician,
    run: async (ctx) => finish(world, ctx, (await latest(world, ctx, tag)).id, told),
  })
  const closedAt = whenCrewsWork(plus(startsAt, 9 * DAY), random(seed, `closed ${tag}`))
  const close = async (ctx: Ctx) => moveCase(ctx, { id: (await latest(world, ctx, tag)).caseId!, to: 'closed' })
  if (closedAt < before(now, DAY)) agenda.add({ at: closedAt, by: MANAGER, run: close })
}

/** The order of the last report about a machine. */
async function latest({ machines }: World, ctx: Ctx, tag: string) {
  const [report] = await ctx.tx
    .select({ caseId: publicReports.caseId })
    .from(publicReports)
    .where(and(eq(publicReports.orgId, ctx.orgId), eq(publicReports.assetId, named(machines, tag))))
    .orderBy(desc(publicReports.createdAt))
    .limit(1)
  return found(await currentOrderOf(ctx, found(report, 'report').caseId), 'work order')
}
