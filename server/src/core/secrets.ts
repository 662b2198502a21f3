// The secrets of this installation: made at the first start, kept beside the data, readable by their owner only.
import { createHmac, randomBytes } from 'node:crypto'
import { chmodSync, linkSync, mkdirSync, readFileSync, renameSync, rmSync, statSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { explained, SetupError } from './setup-error.ts'

/** auth signs sessions; files signs private links. (The embedded database keeps its password with its data.) */
const NAMES = ['auth', 'files'] as const

export type Secrets = Record<(typeof NAMES)[number], string>

/** Several processes on several machines must agree: give them one `secret`, and nothing is kept on disk. */
export function readSecrets(dataDir: string, secret?: string): Secrets {
  if (secret) return collect((name) => createHmac('sha256', secret).update(`mtambo ${name}`).digest('base64url'))
  const path = join(dataDir, 'secrets.json')
  try {
    const kept = read(path) ?? create(path)
    if (NAMES.every((name) => kept[name])) return collect((name) => kept[name] ?? '')
    // A newer version needs one more.
    const completed = collect((name) => kept[name] ?? random())
    write(`${path}.${process.pid}`, completed)
    renameSync(`${path}.${process.pid}`, path)
    return completed
  } catch (error) {
    throw explained(error)
  }
}

const collect = (value: (name: keyof Secrets) => string) =>
  Object.fromEntries(NAMES.map((name) => [name, value(name)])) as Secrets

const random = () => randomBytes(32).toString('base64url')

function read(path: string): Partial<Secrets> | undefined {
  const found = statSync(path, { throwIfNoEntry: false })
  if (!found) return undefined
  if ((found.mode & 0o077) !== 0) chmodSync(path, 0o600)
  try {
    return JSON.parse(readFileSync(path, 'utf8'))
  } catch (error) {
    if (!(error instanceof SyntaxError)) throw error
    throw new SetupError(
      `${path} is damaged: restore it from a backup, or delete it (everybody must then log in again).`,
    )
  }
}

/** Linked into place, so that of two processes started together both take the first one's. */
function create(path: string): Partial<Secrets> {
  mkdirSync(join(path, '..'), { recursive: true, mode: 0o711 })
  const draft = `${path}.${process.pid}`
  write(draft, collect(random))
  try {
    linkSync(draft, path)
  } catch (error) {
    if ((error as NodeJS.ErrnoException).code !== 'EEXIST') throw error
  }
  rmSync(draft)
  return read(path) ?? {}
}

function write(path: string, secrets: Secrets) {
  writeFileSync(path, `${JSON.stringify(secrets, null, 2)}\n`, { mode: 0o600 })
}
