// npm test: every check there is, cheapest first, up to the first that fails. `npm test -- unit` runs one of them.
import { existsSync, mkdtempSync, readFileSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { browser } from './browser.js'
import { buildWeb } from './build.js'
import { command, environment, root, run, say, Stop } from './common.js'
import { setup } from './setup.js'

const stages = { format, lint, types, unit, browser: days }
const reports = mkdtempSync(join(tmpdir(), 'mtambo-test-'))
process.on('exit', () => rmSync(reports, { recursive: true, force: true }))
const count = { passed: 0, failed: 0 }
/** Passed only at the second try: no reason to stop, but something to mend. */
const wavering = []

const since = (start) => `${((Date.now() - start) / 1000).toFixed(1)} s`
const tool = async (words, more, cwd = root) => (await run(words, { cwd, env: environment(more) })).code === 0
const read = (file) => (existsSync(file) ? JSON.parse(readFileSync(file, 'utf8')) : undefined)

await command(async () => {
  const [names, options] = readArguments(process.argv.slice(2))
  await setup()
  const started = Date.now()
  const failed = await runStages(names, options)
  say(failed ? `\nStopped: ${failed} failed.` : `\nAll is well, in ${since(started)}.`)
  // A stage that counts nothing, such as the type check, is one failure.
  if (failed && count.failed === 0) count.failed = 1
  for (const name of wavering) say(`Passed only at the second try: ${name}`)
  say(`${count.passed} passed, ${count.failed} failed`)
  return failed ? 1 : 0
})

/** Words up to the first option name stages; the rest is passed on to the tool. */
function readArguments(words) {
  const first = words.findIndex((word) => !(word in stages))
  const names = first === -1 ? words : words.slice(0, first)
  const options = first === -1 ? [] : words.slice(first)
  if (options.length > 0 && names.length !== 1) {
    throw new Stop(`There is no check called "${options[0]}": they are ${Object.keys(stages).join(', ')}.`)
  }
  return [names.length > 0 ? names : Object.keys(stages), options]
}

async function runStages(names, options) {
  for (const name of names) {
    const started = Date.now()
    say(`\n— ${name}`)
    const passed = await stages[name](options)
    say(`  ${name} ${passed ? 'passed' : 'FAILED'} in ${since(started)}`)
    if (!passed) return name
  }
  return undefined
}

async function format(options) {
  return tool(['oxfmt', '--check', ...options])
}

async function lint(options) {
  return tool(['oxlint', '--type-aware', '--deny-warnings', ...options])
}

async function types() {
  const projects = ['contract', 'server', 'web', 'e2e', 'bench'].filter((name) =>
    existsSync(join(root, name, 'tsconfig.json')),
  )
  for (const project of projects) if (!(await tool(['tsc', '--noEmit', '-p', project]))) return false
  return true
}

async function unit(options) {
  const file = join(reports, 'vitest.json')
  const SECOND_TRIES = join(reports, 'second-tries.json')
  const reporters = ['default', 'json', './scripts/second-tries.js'].map((name) => `--reporter=${name}`)
  const passed = await tool(['vitest', 'run', ...reporters, `--outputFile.json=${file}`, ...options], { SECOND_TRIES })
  const report = read(file)
  wavering.push(...(read(SECOND_TRIES) ?? []))
  count.passed += report?.numPassedTests ?? 0
  // A file that does not even load counts no test, but is a failure.
  count.failed += report?.numFailedTests || (passed ? 0 : 1)
  return passed
}

async function days(options) {
  const CHROMIUM_PATH = await browser()
  await buildWeb()
  const file = join(reports, 'playwright.json')
  const passed = await tool(
    ['playwright', 'test', '--reporter=list,json', ...options],
    { CHROMIUM_PATH, PLAYWRIGHT_JSON_OUTPUT_FILE: file, PLAYWRIGHT_JSON_OUTPUT_NAME: file },
    join(root, 'e2e'),
  )
  const report = read(file)
  const { expected = 0, flaky = 0, unexpected = 0 } = report?.stats ?? {}
  wavering.push(...flakyIn(report?.suites ?? []))
  count.passed += expected + flaky
  count.failed += unexpected || (passed ? 0 : 1)
  return passed
}

/** The names of what Playwright calls flaky, in all depths. */
function flakyIn(suites) {
  return suites.flatMap(({ suites: inner = [], specs = [] }) => [
    ...specs
      .filter(({ tests }) => tests.some(({ status }) => status === 'flaky'))
      .map(({ file, title }) => `e2e/${file} › ${title}`),
    ...flakyIn(inner),
  ])
}
