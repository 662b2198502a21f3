import type { z } from 'zod'
import { PgBoss, type JobInsert } from 'pg-boss'
import { runAs, SYSTEM, type Ctx } from './context.ts'
import { executeSql, rawQuery } from './db.ts'
import type { Happened, Reaction } from './events.ts'
import { log } from './log.ts'

export type Job<S extends z.ZodObject = z.ZodObject> = {
  name: string
  data: S
  // A method, so that a list of jobs may hold jobs of any data.
  perform(orgId: string, data: z.output<S>): Promise<unknown>
  /** A cron expression in UTC: the job runs once for every organisation. */
  cron?: string
  /** How often a failed job is tried again, and the first pause in seconds, which doubles each time. */
  retries?: { limit: number; delaySeconds: number }
}

type Wrapped = { orgId: string; data: unknown }
type WrappedReaction = { orgId: string; reaction: string; happened: Happened }
type Pending = Map<string, JobInsert[]>

const REACTIONS = 'reactions'
const SCHEMA = 'pgboss'
const RETRIES = { limit: 8, delaySeconds: 2 }
let boss: PgBoss | undefined
const workers: string[] = []
let aside: { queue: string; data: object }[] | undefined
const pending = new WeakMap<Ctx['ends'], Pending>()

type Options = Pick<Job, 'cron' | 'retries'>

/** Declares work that is done later, or every so often. At least once: write it to bear a second run. */
export const job = <S extends z.ZodObject>(
  name: string,
  data: S,
  run: (ctx: Ctx, data: z.output<S>) => Promise<unknown>,
  options: Options = {},
): Job<S> & { run: typeof run } => ({
  name,
  data,
  run,
  perform: (orgId, input) => runAs(orgId, SYSTEM, (ctx) => run(ctx, input)),
  ...options,
})

/** The same for work that calls the outside world. It gets no transaction, or one would wait for the network: it opens short ones itself. */
export const errand = <S extends z.ZodObject>(
  name: string,
  data: S,
  perform: (orgId: string, data: z.output<S>) => Promise<unknown>,
  options: Options = {},
): Job<S> => ({ name, data, perform, ...options })

/** Queues a job in the transaction at hand: no job without the change, no change without the job. */
export const enqueue = <S extends z.ZodObject>(ctx: Ctx, { name }: Job<S>, data: z.output<S>) =>
  hold(ctx, name, { data: { orgId: ctx.orgId, data } satisfies Wrapped })

export const queueReaction = (ctx: Ctx, reaction: string, happened: Happened) =>
  hold(ctx, REACTIONS, { data: { orgId: ctx.orgId, reaction, happened } satisfies WrappedReaction })

/** Collects until just before the commit, so that all jobs of a queue go in one statement. */
function hold(ctx: Ctx, queue: string, one: JobInsert) {
  let queues = pending.get(ctx.ends)
  if (!queues) {
    const made: Pending = (queues = new Map())
    pending.set(ctx.ends, made)
    ctx.ends.last.push(() => insertAll(ctx, made))
    ctx.ends.committed.push(wakeWorkers)
  }
  queues.set(queue, [...(queues.get(queue) ?? []), one])
}

async function insertAll({ tx }: Ctx, queues: Pending) {
  if (aside)
    return void aside.push(
      ...[...queues].flatMap(([queue, jobs]) => jobs.map(({ data }) => ({ queue, data: data as object }))),
    )
  if (!boss) throw new Error('The job queue is not open')
  const db = { executeSql: (text: string, values: unknown[] = []) => rawQuery(tx, '', text, values) }
  for (const [queue, jobs] of queues) await boss.insert(queue, jobs, { db })
}

/**
 * For the demo, which lives through three months in seconds: what would be queued is kept aside, to be done at once
 * and under the demo's clock. Gives back the function that does it.
 */
export function keepJobsAside(sources: WorkSources) {
  aside = []
  return {
    async doThem() {
      for (let next = aside?.shift(); next; next = aside?.shift()) await run(sources, next.queue, next.data)
    },
    end: () => void (aside = undefined),
  }
}

/** Creates what the queue needs; runs with the owner's rights, at migration. */
export async function migrateJobs(connectionString: string, jobs: Job[]) {
  const owner = new PgBoss({ connectionString, schema: SCHEMA, supervise: false, schedule: false, max: 2 })
  owner.on('error', () => {})
  await owner.start()
  const queue = async (name: string, retries: NonNullable<Job['retries']>, deleteAfterSeconds: number) => {
    const options = { ...retrying(retries), deleteAfterSeconds }
    await owner.createQueue(name, options)
    await owner.updateQueue(name, options) // one that was there may still have the settings of an earlier version
  }
  await queue(REACTIONS, RETRIES, 3600)
  for (const { name, retries = RETRIES } of jobs) await queue(name, retries, 86_400)
  for (const { name, cron } of jobs) await (cron ? owner.schedule(name, cron, {}) : owner.unschedule(name))
  await owner.stop({ graceful: false })
}

const retrying = ({ limit, delaySeconds }: NonNullable<Job['retries']>) => ({
  retryLimit: limit,
  retryDelay: delaySeconds,
  retryBackoff: true,
  retryDelayMax: 3600,
  // A process that dies in the middle of a job is noticed after a minute, and another one takes it.
  heartbeatSeconds: 60,
})

/** Opens the queue for sending; `openWorkers` makes this process do the work too. */
export async function openJobs({ workers: supervise }: { workers: boolean }) {
  boss = new PgBoss({
    db: { executeSql },
    schema: SCHEMA,
    migrate: false,
    createSchema: false,
    supervise,
    schedule: supervise,
    reindex: false,
    monitorVacuum: false,
  })
  boss.on('error', (error) => log.error({ error }, 'job queue'))
  await boss.start()
}

type WorkSources = {
  jobs: Job[]
  reactionNamed: (name: string) => Reaction | undefined
  organisations: () => Promise<string[]>
  /** Is the organisation closed for now? Then its jobs wait. */
  closed?: (orgId: string) => Promise<boolean>
}

/** How long a job of a closed organisation waits before it is looked at again. */
const WAITS_SECONDS = 3600

export async function startWorkers(sources: WorkSources) {
  await work(REACTIONS, 50, sources)
  for (const { name } of sources.jobs) await work(name, 20, sources)
}

/** Does one job in a transaction of its own, as the system. */
async function run({ jobs, reactionNamed, organisations }: WorkSources, queue: string, data: object) {
  if (queue === REACTIONS) {
    const { orgId, reaction, happened } = data as WrappedReaction
    return runAs(orgId, SYSTEM, async (ctx) => reactionNamed(reaction)?.run(ctx, happened))
  }
  const { orgId, data: input } = data as Partial<Wrapped>
  const job = jobs.find(({ name }) => name === queue)
  if (!job) throw new Error(`There is no job ${queue}`)
  // A scheduled run names no organisation: it is for each.
  for (const id of orgId ? [orgId] : await organisations()) await job.perform(id, job.data.parse(input ?? {}))
}

/** Takes jobs in batches; one that fails is tried again alone, and the rest of its batch stands. */
async function work(queue: string, batchSize: number, sources: WorkSources) {
  const id = await boss!.work<
    object,
    unknown,
    { perJobResults: true; batchSize: number; pollingIntervalSeconds: number }
  >(queue, { perJobResults: true, batchSize, pollingIntervalSeconds: 1 }, async (batch) => {
    const results = []
    for (const { id, data } of batch) {
      try {
        const { orgId } = data as Partial<Wrapped>
        if (orgId && (await sources.closed?.(orgId))) await boss!.send(queue, data, { startAfter: WAITS_SECONDS })
        else await run(sources, queue, data)
        results.push({ id, status: 'completed' as const })
      } catch (error) {
        log.error({ error, queue, job: id }, 'job failed, will be tried again')
        results.push({ id, status: 'failed' as const, output: { message: String(error) } })
      }
    }
    return results
  })
  workers.push(id)
}

/** Looks for jobs at once instead of at the next poll. */
export const wakeWorkers = () => {
  for (const id of workers) boss?.notifyWorker(id)
}

/** Waits for what is being worked on, at most ten seconds, then closes. */
export async function closeJobs() {
  workers.length = 0
  await boss?.stop({ graceful: true, timeout: 10_000, close: false })
  boss = undefined
}

/** How many jobs wait or run; for tests that must see everything settled. */
export async function jobsUnderWay() {
  const { rows } = await executeSql(
    `select count(*) as n from ${SCHEMA}.job where state in ('created', 'active', 'retry') and start_after <= now() and name not like '\\_\\_pgboss%'`,
  )
  return Number((rows[0] as { n: number }).n)
}
