// Before all tests: one real server, started with the product's own command on a fresh embedded database with the demo.
import { spawn, type ChildProcess } from 'node:child_process'
import { once } from 'node:events'
import { createServer } from 'node:net'
import { mkdtemp, readFile, rm } from 'node:fs/promises'
import { createWriteStream, existsSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join, resolve } from 'node:path'
import { setTimeout as wait } from 'node:timers/promises'

const root = resolve(import.meta.dirname, '..')
const READY_MS = 150_000

/** Starts the server, tells the tests its address in MTAMBO_URL, and gives back how to stop it. Who has set
 *  MTAMBO_URL has started one: quicker while a test is being written. */
export default async function start() {
  if (process.env['MTAMBO_URL']) return
  if (!existsSync(join(root, 'web/dist/index.html'))) throw new Error('The screens are not built: npm run build -w web')
  const folder = await mkdtemp(join(tmpdir(), 'mtambo-e2e-'))
  const port = await freePort()
  const said = join(folder, 'server.log')
  const server = spawn(process.execPath, [join(root, 'server/src/main.ts'), 'start'], {
    cwd: root,
    env: { ...ourOwn(process.env), DATA_DIR: join(folder, 'data'), PORT: String(port), LOG_LEVEL: 'warn' },
    // With a channel to us it stops by itself when we are killed; a session of its own leaves Ctrl-C to us.
    stdio: ['ignore', 'pipe', 'pipe', 'ipc'],
    detached: true,
  })
  const log = createWriteStream(said)
  for (const stream of [server.stdout, server.stderr]) stream?.pipe(log, { end: false })

  const stop = async () => {
    await end(server)
    await rm(folder, { recursive: true, force: true })
  }
  const url = `http://localhost:${port}`
  try {
    await ready(`${url}/api/ready`, server)
  } catch (error) {
    const words = await readFile(said, 'utf8')
    await stop()
    throw new Error(`${error instanceof Error ? error.message : String(error)} It said:\n${words}`, { cause: error })
  }
  process.env['MTAMBO_URL'] = url
  return stop
}

/** Settings of a server somebody runs here must not become those of the tests. */
function ourOwn(env: NodeJS.ProcessEnv) {
  const { PATH, HOME, LANG, TMPDIR, TZ, USER } = env
  return { PATH, HOME, LANG, TMPDIR, TZ, USER }
}

async function freePort() {
  const probe = createServer().listen(0, '127.0.0.1')
  await once(probe, 'listening')
  const address = probe.address()
  probe.close()
  await once(probe, 'close')
  if (!address || typeof address === 'string') throw new Error('No port was given')
  return address.port
}

async function ready(url: string, server: ChildProcess) {
  const late = Date.now() + READY_MS
  while (Date.now() < late) {
    if (server.exitCode !== null) throw new Error('The server ended before it was ready.')
    const answer = await fetch(url).catch(() => undefined)
    if (answer?.ok) return
    await wait(200)
  }
  throw new Error(`The server was not ready after ${READY_MS / 1000} s.`)
}

async function end(server: ChildProcess) {
  if (server.exitCode !== null || server.signalCode !== null) return
  const ended = once(server, 'exit')
  server.kill('SIGTERM')
  const patience = setTimeout(() => server.kill('SIGKILL'), 20_000)
  await ended
  clearTimeout(patience)
}
