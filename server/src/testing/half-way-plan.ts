/** Run by a test as a process of its own: makes the work that is due, and is killed before the commit. */
import { runAs, SYSTEM } from '#core/context.ts'
import { openDatabase } from '#core/db.ts'
import { openJobs } from '#core/jobs.ts'
import { makeWork } from '#modules/plans/jobs.ts'
import { planJobs } from '#modules/plans/tables.ts'

const [url, orgId] = process.argv.slice(2)
openDatabase(url!)
await openJobs({ workers: false })
await runAs(orgId!, SYSTEM, async (ctx) => {
  await makeWork.run(ctx, {})
  process.send?.(await ctx.tx.$count(planJobs))
  await new Promise((resolve) => setTimeout(resolve, 60_000))
})
