// Builds the web applications when their sources changed since the last time.
import { createHash } from 'node:crypto'
import { existsSync, readdirSync, readFileSync, statSync } from 'node:fs'
import { mkdir, writeFile } from 'node:fs/promises'
import { dirname, join } from 'node:path'
import { environment, root, run, say, script, sentenceFor, Stop } from './common.js'

const stamp = join(root, 'node_modules', '.cache', 'mtambo-web-build')
const notSources = new Set(['node_modules', 'dist', 'test-results'])

export async function buildWeb() {
  const state = stateOf(['web', 'contract', 'package-lock.json'])
  if (existsSync(join(root, 'web', 'dist')) && existsSync(stamp) && readFileSync(stamp, 'utf8') === state) return
  say('Building the screens …')
  const started = Date.now()
  const { words, cwd } = script('web', 'build')
  const answer = await run(words, { cwd, quiet: true, env: environment({ NODE_ENV: 'production' }) })
  if (answer.code !== 0)
    throw new Stop(sentenceFor(answer.said) ?? `The screens could not be built:\n${answer.said.trim()}`)
  await mkdir(dirname(stamp), { recursive: true })
  await writeFile(stamp, state)
  say(`Built in ${Math.round((Date.now() - started) / 1000)} s.`)
}

/** Changes when a file is added, removed or edited. Content, not time: git touches files without changing them. */
function stateOf(paths) {
  const hash = createHash('sha256')
  const visit = (path) => {
    const full = join(root, path)
    if (statSync(full).isDirectory()) {
      for (const name of readdirSync(full).sort()) if (!notSources.has(name)) visit(join(path, name))
    } else if (!/\.test\.tsx?$/.test(path)) {
      hash.update(path).update('\0').update(readFileSync(full))
    }
  }
  for (const path of paths) visit(path)
  return hash.digest('hex')
}
