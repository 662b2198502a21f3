import { sql } from 'drizzle-orm'
import { z } from 'zod'
import { job } from '#core/jobs.ts'

/** Adds up what has changed since. Reports are right without it too, but would count more and more by the piece. */
export const foldCaseDays = job(
  'reports.fold-days',
  z.object({}),
  ({ tx, orgId }) => tx.execute(sql`select fold_case_days(${orgId}::uuid)`),
  { cron: '* * * * *' },
)

/** The same for work orders and the key figures of maintenance. */
export const foldWorkDays = job(
  'reports.fold-work-days',
  z.object({}),
  ({ tx, orgId }) => tx.execute(sql`select fold_work_days(${orgId}::uuid)`),
  { cron: '* * * * *' },
)

export const jobs = [foldCaseDays, foldWorkDays]
