// Runs the PostgreSQL that npm installed, so that nothing has to be set up by hand. It lives exactly as long as this
// process: however we end, even by kill -9, it sees its input close and stops cleanly.
import { type ChildProcess, spawn, spawnSync } from 'node:child_process'
import { randomBytes } from 'node:crypto'
import { existsSync, readFileSync, renameSync, rmSync, writeFileSync } from 'node:fs'
import { createServer } from 'node:net'
import { join } from 'node:path'
import { setTimeout as sleep } from 'node:timers/promises'
import { explained, SetupError } from '../setup-error.ts'
import { give, lastingPlace, passingPlace, type Place } from './postgres-place.ts'

export type EmbeddedPostgres = { url: string; stop(): Promise<void>; root: string }

type Options = {
  dataDir: string
  port?: number
  log(line: string): void
  /** For tests: fast, careless, in a temporary folder that goes away with it. */
  ephemeral?: boolean
  /** Called when the database ends without having been asked to. */
  onCrash?(): void
}

export async function startPostgres(options: Options): Promise<EmbeddedPostgres> {
  const place = options.ephemeral ? passingPlace() : lastingPlace(options.dataDir)
  await createCluster(place, options.ephemeral)
  for (let attempt = 0; attempt < 3; attempt++) {
    const port = await runningPort(place)
    if (port) {
      options.log('Using the database of the Mtambo that already runs from this folder')
      return { url: urlOf(place, port), root: place.root, stop: async () => {} }
    }
    const started = await launch(place, options)
    if (started) return started
  }
  throw new SetupError(`The embedded PostgreSQL in ${place.root} did not start: its messages above say why.`)
}

const dataOf = (place: Place) => join(place.root, 'data')
const passwordOf = (place: Place) => join(place.root, 'password')

function urlOf(place: Place, port: number): string {
  return `postgres://postgres:${readFileSync(passwordOf(place), 'utf8').trim()}@127.0.0.1:${port}/mtambo`
}

/** Made aside and moved into place whole: an interrupted first start leaves nothing half made. The password stays
 *  beside the data, because the two are only useful together. */
async function createCluster(place: Place, ephemeral = false) {
  if (existsSync(dataOf(place))) return
  const fresh = `${dataOf(place)}.${process.pid}`
  rmSync(fresh, { recursive: true, force: true })
  createPassword(place)
  const access = ['--username=postgres', `--pwfile=${passwordOf(place)}`, '--auth=scram-sha-256']
  const locale = ['--encoding=UTF8', '--locale=C', '--locale-provider=builtin', '--builtin-locale=C.UTF-8']
  const haste = ephemeral ? ['--no-sync'] : []
  await runOnce(place, 'initdb', ['-D', fresh, '--no-instructions', ...access, ...locale, ...haste])
  await runOnce(place, 'postgres', ['--single', '-D', fresh, 'postgres'], 'CREATE DATABASE mtambo\n')
  try {
    renameSync(fresh, dataOf(place))
  } catch {
    // Somebody else was first, and theirs is as good.
    rmSync(fresh, { recursive: true, force: true })
  }
}

function createPassword(place: Place) {
  try {
    writeFileSync(passwordOf(place), randomBytes(24).toString('base64url'), { mode: 0o600, flag: 'wx' })
    give(passwordOf(place), place.as)
  } catch (error) {
    if ((error as NodeJS.ErrnoException).code !== 'EEXIST') throw explained(error)
  }
}

async function runOnce(place: Place, program: string, args: string[], input = '') {
  const child = spawn(join(place.bin, program), args, { ...place.as, cwd: place.root, env: environment() })
  let said = ''
  child.stdout.on('data', (chunk) => (said += chunk))
  child.stderr.on('data', (chunk) => (said += chunk))
  child.stdin.on('error', () => {})
  child.stdin.end(input)
  const outcome = await new Promise<string>((resolve) => {
    child.on('close', (code) => resolve(String(code))).on('error', (error) => resolve(error.message))
  })
  if (outcome === '0') return
  throw new SetupError(
    /No space left/.test(said)
      ? `There is no space left on the disk for the database in ${place.root}: free at least 1 GB.`
      : `The database could not be made in ${place.root} (${program}: ${said.trim() || outcome}).`,
  )
}

// Neither our secrets nor the user's locale are the database's business.
const environment = () => ({ PATH: process.env.PATH ?? '/usr/bin:/bin', LC_ALL: 'C', TZ: 'UTC' })

/** The port of a database that already runs on this data, after waiting for one whose Mtambo was killed. */
async function runningPort(place: Place): Promise<number | undefined> {
  const pidFile = join(dataOf(place), 'postmaster.pid')
  for (let waited = 0; waited < 60_000; waited += 50) {
    const [pid, , , port, , , , status] = existsSync(pidFile) ? readFileSync(pidFile, 'utf8').split('\n') : []
    if (!pid) return
    const command = commandOf(Number(pid))
    if (!command.includes(dataOf(place))) {
      // Left by a machine that lost its power; the number may meanwhile be another program's.
      rmSync(pidFile, { force: true })
      return
    }
    const owner = Number(/mtambo\.owner=(\d+)/.exec(command)?.[1])
    if (commandOf(owner) && status?.trim() === 'ready') return Number(port)
    if (!commandOf(owner)) endProcess(Number(pid))
    await sleep(50)
  }
  throw new SetupError(
    `The database in ${place.root} is neither ready nor stopping: end its postgres process and start again.`,
  )
}

/** The command line of a running process, or nothing. Slim containers have no ps, macOS has no /proc. */
function commandOf(pid: number): string {
  if (!pid) return ''
  try {
    return readFileSync(`/proc/${pid}/cmdline`, 'utf8').replaceAll('\0', ' ')
  } catch {
    return existsSync('/proc/self')
      ? ''
      : spawnSync('ps', ['-o', 'args=', '-p', String(pid)], { encoding: 'utf8' }).stdout
  }
}

function endProcess(pid: number) {
  try {
    process.kill(pid, 'SIGINT')
  } catch {
    // Gone already, which is what we wanted.
  }
}

// Stops the database (SIGINT: at once, but cleanly) when our end of its input closes. The shell's background jobs
// have no input of their own, hence the detour through descriptor 3.
const KEEPER = `
passing=$1; shift
exec 3<&0
"$@" </dev/null 3<&- &
server=$!
{ read -r nothing <&3; kill -INT $server; } 2>/dev/null &
exec 3<&-
wait $server
code=$?
if [ -n "$passing" ]; then cd / && rm -rf "$passing"; fi
exit $code
`

async function launch(place: Place, options: Options): Promise<EmbeddedPostgres | undefined> {
  const port = options.port ?? (await freePort())
  const command = [join(place.bin, 'postgres'), '-D', dataOf(place), ...configuration(port, options.ephemeral)]
  // Its own session: a Ctrl-C in the terminal is for us, who then stop it in good order.
  const child = spawn('/bin/sh', ['-c', KEEPER, 'sh', options.ephemeral ? place.root : '', ...command], {
    ...place.as,
    cwd: place.root,
    env: environment(),
    detached: true,
  })
  const ended = new Promise<void>((resolve) => child.on('close', () => resolve()).on('error', () => resolve()))
  forwardMessages(child, (line) => options.log(line))
  if (!(await becomesReady(place, child, ended))) return
  let asked = false
  void ended.then(() => {
    if (!asked) options.onCrash?.()
  })
  release(child)
  const stop = async () => {
    asked = true
    child.ref()
    child.stdin.end()
    await ended
  }
  return { url: urlOf(place, port), root: place.root, stop }
}

/** The database must not keep alive a program that has nothing left to do. */
function release(child: ChildProcess) {
  child.unref()
  for (const stream of [child.stdin, child.stdout, child.stderr]) (stream as unknown as { unref(): void }).unref()
}

/** PostgreSQL writes its state on the eighth line of its pid file, as pg_ctl reads it too. */
async function becomesReady(place: Place, child: ChildProcess, ended: Promise<void>): Promise<boolean> {
  const pidFile = join(dataOf(place), 'postmaster.pid')
  let over = false
  void ended.then(() => (over = true))
  while (!over) {
    const lines = existsSync(pidFile) ? readFileSync(pidFile, 'utf8').split('\n') : []
    if (lines[7]?.trim() === 'ready' && commandOf(Number(lines[0])).includes(`mtambo.owner=${process.pid} `))
      return true
    await sleep(20)
  }
  child.stdin?.destroy()
  return false
}

function forwardMessages(child: ChildProcess, log: Options['log']) {
  for (const stream of [child.stdout, child.stderr]) {
    stream?.on('data', (chunk: Buffer) => {
      for (const line of chunk.toString().split('\n')) {
        if (line.trim() && !/terminating connection due to administrator command/.test(line)) log(line)
      }
    })
  }
}

/** Light enough for a small machine. Failing statements are not logged: they may hold personal data, and the
 *  application logs its own errors. */
function configuration(port: number, ephemeral = false): string[] {
  const settings: Record<string, string | number> = {
    listen_addresses: '127.0.0.1',
    port,
    unix_socket_directories: '',
    'mtambo.owner': process.pid,
    max_connections: 200,
    shared_buffers: ephemeral ? '128MB' : '256MB',
    effective_cache_size: '1GB',
    work_mem: '8MB',
    maintenance_work_mem: '128MB',
    max_wal_size: '2GB',
    jit: 'off',
    random_page_cost: 1.1,
    timezone: 'UTC',
    log_timezone: 'UTC',
    log_line_prefix: '',
    log_min_messages: 'fatal',
    log_min_error_statement: 'panic',
    ...(ephemeral && { fsync: 'off', synchronous_commit: 'off', full_page_writes: 'off', autovacuum: 'on' }),
  }
  return Object.entries(settings).flatMap(([name, value]) => ['-c', `${name}=${value}`])
}

async function freePort(): Promise<number> {
  return new Promise((resolve, reject) => {
    const server = createServer().on('error', reject)
    server.listen(0, '127.0.0.1', () => {
      const address = server.address()
      server.close(() => resolve(typeof address === 'object' && address ? address.port : 0))
    })
  })
}
