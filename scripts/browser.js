// Finds the browser for the browser tests, and installs one when there is none.
import { accessSync, constants } from 'node:fs'
import { delimiter, join } from 'node:path'
import { environment, run, say, Stop } from './common.js'

const names = ['chromium', 'chromium-browser', 'google-chrome', 'google-chrome-stable', 'chrome', 'microsoft-edge']
const places = [
  '/snap/bin/chromium',
  '/opt/google/chrome/chrome',
  '/usr/lib/chromium/chromium',
  '/Applications/Google Chrome.app/Contents/MacOS/Google Chrome',
  '/Applications/Chromium.app/Contents/MacOS/Chromium',
  '/Applications/Microsoft Edge.app/Contents/MacOS/Microsoft Edge',
]

/** The path of a browser to test with. */
export async function browser() {
  const wanted = process.env.CHROMIUM_PATH
  if (wanted) {
    if (works(wanted)) return wanted
    throw new Stop(`CHROMIUM_PATH is ${wanted}, where there is no program: correct or remove it.`)
  }
  return find() ?? (await installed()) ?? (await downloaded()) ?? giveUp()
}

function find() {
  const onPath = (process.env.PATH ?? '').split(delimiter).flatMap((folder) => names.map((name) => join(folder, name)))
  return [...onPath, ...places].find(works)
}

function works(path) {
  try {
    accessSync(path, constants.X_OK)
    return true
  } catch {
    return false
  }
}

/** Debian and Ubuntu, as root or with a sudo that asks nothing. */
async function installed() {
  const asRoot = process.getuid() === 0 ? [] : ['sudo', '-n']
  const attempt = (...command) => run([...asRoot, ...command], { quiet: true, env: aptEnvironment }).catch(orStop)
  if ((await attempt('apt-get', '--version')).code !== 0) return undefined
  say('Installing Chromium for the browser tests …')
  await attempt('apt-get', 'update')
  await attempt('apt-get', 'install', '-y', '--no-install-recommends', 'chromium', 'fonts-dejavu-core')
  return find()
}

/** A program that is not there failed; being told to stop is something else. */
function orStop(error) {
  if (error instanceof Stop) throw error
  return { code: 1, said: '' }
}

const aptEnvironment = { ...process.env, DEBIAN_FRONTEND: 'noninteractive' }

async function downloaded() {
  say('Downloading Chromium for the browser tests …')
  const answer = await run(['playwright', 'install', 'chromium'], { quiet: true, env: environment() })
  if (answer.code !== 0) return undefined
  const program = "process.stdout.write(require('playwright-core').chromium.executablePath())"
  const { said } = await run(['node', '-e', program], { quiet: true, env: environment() })
  return works(said) ? said : undefined
}

function giveUp() {
  throw new Stop(
    'There is no browser for the browser tests: install Chromium or Chrome, or set CHROMIUM_PATH to one, and run the command again.',
  )
}
