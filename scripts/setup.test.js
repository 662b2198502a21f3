import { readFileSync } from 'node:fs'
import { join } from 'node:path'
import { expect, test } from 'vitest'
import { root } from './common.js'

const { packages } = JSON.parse(readFileSync(join(root, 'package-lock.json'), 'utf8'))

// npm leaves out, without a word, what a registry does not have yet; `npm ci` then fails elsewhere. Choose an older version.
test('the lock file holds the packages of every platform', () => {
  const locked = new Set(Object.keys(packages).map((path) => path.split('node_modules/').pop()))
  const missing = Object.values(packages).flatMap(({ dependencies, optionalDependencies }) =>
    Object.keys({ ...dependencies, ...optionalDependencies }).filter((name) => !locked.has(name)),
  )
  expect(missing).toEqual([])
})

test('the lock file names no registry', () => {
  const hosts = Object.values(packages).filter(({ resolved }) => resolved?.startsWith('http'))
  expect(hosts).toEqual([])
})
