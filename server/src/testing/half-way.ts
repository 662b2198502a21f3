/** Run by a test as a process of its own: reports a case, and is killed before the commit. */
import { runAs, SYSTEM } from '#core/context.ts'
import { openDatabase } from '#core/db.ts'
import { openJobs } from '#core/jobs.ts'
import { reportCase } from '#modules/cases/actions/report-case.ts'
import { aReport } from '#modules/cases/fixtures.ts'

const [url, orgId] = process.argv.slice(2)
openDatabase(url!)
await openJobs({ workers: false })
await runAs(orgId!, SYSTEM, async (ctx) => {
  const { number } = await reportCase(ctx, aReport())
  process.send?.(number)
  await new Promise((resolve) => setTimeout(resolve, 60_000))
})
