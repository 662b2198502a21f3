import { fork, type ChildProcess } from 'node:child_process'
import { readFile } from 'node:fs/promises'
import { join } from 'node:path'
import { setTimeout as sleep } from 'node:timers/promises'
import { NODE_FLAGS } from '../scripts/common.js'
import type { SeededOrg } from './organisations.ts'

/** What was started, to be ended with the measurement. */
export const children: ChildProcess[] = []

/** The product itself, on a database that is filled. */
export async function startServer(url: string, folder: string, port: number) {
  const env = {
    DATABASE_URL: url,
    DATA_DIR: folder,
    PORT: String(port),
    DEMO: 'off',
    LOG_LEVEL: 'error',
    HOST: '127.0.0.1',
  }
  const child = await start('../server/src/main.ts', ['start'], env, false)
  for (let i = 0; i < 300; i++) {
    if (
      await fetch(`http://127.0.0.1:${port}/api/ready`).then(
        ({ ok }) => ok,
        () => false,
      )
    )
      return child
    await sleep(100)
  }
  throw new Error('The server did not start')
}

export function start(file: string, args: string[], env: Record<string, string>, waits = true): Promise<ChildProcess> {
  const child = fork(join(import.meta.dirname, file), args, {
    env: { ...process.env, ...env },
    execArgv: waits ? [] : NODE_FLAGS,
    stdio: ['ignore', 'ignore', 'inherit', 'ipc'],
  })
  children.push(child)
  return new Promise((resolve) => (waits ? child.once('message', () => resolve(child)) : resolve(child)))
}

/** The cookie of whoever manages an organisation. */
export async function signIn(base: string, { manager, password }: SeededOrg): Promise<string> {
  const answer = await fetch(`${base}/api/login`, {
    method: 'POST',
    headers: { 'content-type': 'application/json' },
    body: JSON.stringify({ login: manager, password }),
  })
  if (!answer.ok) throw new Error(`Could not sign in: ${await answer.text()}`)
  return answer.headers
    .getSetCookie()
    .map((line) => line.split(';')[0])
    .join('; ')
}

export const residentMegabytes = async (pid: number) => {
  const status = await readFile(`/proc/${pid}/status`, 'utf8').catch(() => '')
  return Math.round(Number(/VmRSS:\s+(\d+)/.exec(status)?.[1] ?? 0) / 1024)
}
