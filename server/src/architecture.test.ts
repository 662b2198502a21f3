import { readFileSync } from 'node:fs'
import { join } from 'node:path'
import { glob } from 'node:fs/promises'
import { beforeAll, describe, expect, test } from 'vitest'
import { endpoints, PERMISSIONS, type Endpoint } from '@mtambo/contract'
import { started } from '#testing/index.ts'
import { RANK } from '#testing/ranks.ts'

/** The rules of docs/architecture.md, executed. A rule that nothing checks is only a wish. */

const root = join(import.meta.dirname, '../..')
type Source = { path: string; text: string; imports: string[] }
let sources: Source[]

beforeAll(async () => {
  sources = []
  for await (const path of glob(
    [
      'contract/src/**/*.ts',
      'server/{src,demo}/**/*.ts',
      'web/src/**/*.{ts,tsx}',
      'e2e/**/*.ts',
      'bench/**/*.ts',
      'scripts/*.js',
    ],
    { cwd: root, exclude: (name) => name === 'node_modules' },
  )) {
    const text = readFileSync(join(root, path), 'utf8')
    sources.push({
      path,
      text,
      imports: [...text.matchAll(/(?:from\s+|import\s+|import\(\s*)'([^']+)'/g)].map(([, target]) => target!),
    })
  }
})

const isTest = ({ path, imports }: Source) =>
  /\.test\.tsx?$|\/testing\/|fixtures\.ts$/.test(path) || imports.some((target) => target.startsWith('#testing/'))
const under = (folder: string) => sources.filter((source) => source.path.startsWith(folder) && !isTest(source))

/** Every import of the files under a folder that a rule does not allow, as "file → import". */
const offences = (folder: string, allowed: (target: string, source: Source) => boolean) =>
  under(folder).flatMap((source) =>
    source.imports.filter((target) => !allowed(target, source)).map((target) => `${source.path} → ${target}`),
  )

describe('who may import whom', () => {
  test('the contract imports only zod', () => {
    expect(offences('contract/src', (target) => target === 'zod' || target.startsWith('./'))).toEqual([])
  })

  test('modules speak only to modules before them, through index.ts; backwards by event', () => {
    const found = under('server/src/modules/').flatMap(({ path, imports }) => {
      const own = path.split('/')[3]!
      return imports.flatMap((target) => {
        const [, other, inside] = /^#modules\/([\w-]+)\/(.+)$/.exec(target) ?? []
        if (other === undefined || other === own) return []
        return inside === 'index.ts' && RANK.indexOf(other) < RANK.indexOf(own) ? [] : [`${path} → ${target}`]
      })
    })
    expect(found).toEqual([])
    expect(
      under('server/src/modules/').flatMap(({ path, imports }) =>
        imports.filter((target) => /^(\.\.\/){3,}/.test(target)).map((target) => `${path} → ${target}`),
      ),
    ).toEqual([])
  })

  test('every module has its rank', () => {
    const names = new Set(under('server/src/modules/').map(({ path }) => path.split('/')[3]!))
    expect([...names].filter((name) => !RANK.includes(name))).toEqual([])
  })

  test('core knows no module, presets know only the contract', () => {
    expect(offences('server/src/core/', (target) => !/^#(modules|presets|demo)\//.test(target))).toEqual([])
    expect(
      offences('server/src/presets/', (target) => target === '@mtambo/contract' || target.startsWith('./')),
    ).toEqual([])
  })

  test('only core/db.ts imports the database driver', () => {
    expect(offences('server/', (target, { path }) => target !== 'pg' || path === 'server/src/core/db.ts')).toEqual([])
  })

  test('only core/outside opens a socket', () => {
    const opens = /^(node:)?(net|tls|http|https|dgram)$|^(nodemailer|aws4fetch|undici)$/
    // settings.ts only asks whether a text is an address.
    expect(
      offences(
        'server/src',
        (target, { path }) =>
          !opens.test(target) || path.startsWith('server/src/core/outside/') || path === 'server/src/core/settings.ts',
      ),
    ).toEqual([])
    expect(
      under('server/src')
        .filter(({ path, text }) => /(^|[^.\w])fetch\(/m.test(text) && !path.startsWith('server/src/core/outside/'))
        .map(({ path }) => path),
    ).toEqual([])
  })

  test('Fastify stays inside core', () => {
    expect(offences('server/src/modules/', (target) => !/^@?fastify/.test(target))).toEqual([])
  })

  test('the web: apps → modules → ui and lib → contract', () => {
    expect(
      offences('web/src/modules/', (target) => !target.startsWith('#apps/') && !target.startsWith('@mtambo/server')),
    ).toEqual([])
    expect(offences('web/src/ui/', (target) => !/^#(apps|modules)\//.test(target))).toEqual([])
    expect(offences('web/src/lib/', (target) => !/^#(apps|modules|ui)\//.test(target))).toEqual([])
  })
})

describe('size and shape', () => {
  test('no source file is over 300 lines (functions: oxlint holds them to 50)', () => {
    const long = sources
      .filter(({ path }) => !path.endsWith('.gen.ts'))
      .map(({ path, text }) => ({ path, lines: text.split('\n').length }))
      .filter(({ lines }) => lines > 300)
    expect(long).toEqual([])
  })

  test('a module has at most 12 files of actions', () => {
    const actions = Map.groupBy(
      under('server/src/modules/').filter(({ path }) => path.includes('/actions/')),
      ({ path }) => path.split('/')[3],
    )
    expect([...actions].filter(([, files]) => files.length > 12).map(([name]) => name)).toEqual([])
  })

  test('a route file of the web holds no markup beyond the page', () => {
    const long = sources
      .filter(({ path }) => /web\/src\/apps\/\w+\/routes\/(?!__root)/.test(path))
      .filter(({ text }) => text.split('\n').length > 40)
      .map(({ path }) => path)
    expect(long).toEqual([])
  })

  test("an organisation's kind is data, never a branch", () => {
    expect(
      sources
        .filter(
          (source) =>
            !isTest(source) &&
            /\bkind\s*===\s*'(electric-utility|water-utility|general|property-owner|maintenance-company)'/.test(
              source.text,
            ),
        )
        .map(({ path }) => path),
    ).toEqual([])
  })

  test('the contract neither transforms nor defaults', () => {
    expect(
      under('contract/src')
        .filter(({ text }) => /\.(transform|default|preprocess)\(/.test(text))
        .map(({ path }) => path),
    ).toEqual([])
  })

  test('nothing is switched off or left for later', () => {
    const words = new RegExp(
      ['\\.sk' + 'ip\\(', '\\.on' + 'ly\\(', 'TO' + 'DO', 'FIX' + 'ME', 'coming ' + 'soon'].join('|'),
      'i',
    )
    expect(sources.filter(({ text }) => words.test(text)).map(({ path }) => path)).toEqual([])
  })
})

describe('the contract is kept', () => {
  const all = Object.entries(endpoints).flatMap(([module, verbs]) =>
    Object.entries(verbs as Record<string, Endpoint>).map(([verb, e]) => ({ name: `${module}.${verb}`, e })),
  )

  test('every endpoint is bound', async () => {
    const { bound } = await started()
    expect(all.filter(({ e }) => !bound.has(e)).map(({ name }) => name)).toEqual([])
  })

  test('every permission an endpoint names is in the catalogue', () => {
    const audiences = ['anyone', 'account', 'signed-in', 'staff', 'customer', 'platform']
    expect(
      all.filter(({ e }) => !audiences.includes(e.can) && !(e.can in PERMISSIONS)).map(({ name }) => name),
    ).toEqual([])
  })
})

test('every test case of the documents the electric utility comes from is a test here, by its number', () => {
  const SERIES = { AUTH: 6, CUST: 5, CONN: 4, FAULT: 6, MAINT: 5, RPT: 5, RBAC: 5 }
  const numbers = Object.entries(SERIES).flatMap(([name, many]) =>
    Array.from({ length: many }, (_, n) => `${name}-0${n + 1}`),
  )
  const names = sources
    .filter(isTest)
    .flatMap(({ text }) =>
      [...text.matchAll(/\b(?:test|describe)[^'`\n]*\(\s*['`]([^'`\n]*)/g)].map(([, name]) => name!),
    )
  expect(numbers.filter((number) => !names.some((name) => name.includes(number)))).toEqual([])
})
