import { chmodSync, mkdtempSync, rmSync, statSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterEach, beforeEach, expect, test } from 'vitest'
import { readSecrets } from './secrets.ts'

let folder = ''
beforeEach(() => {
  folder = mkdtempSync(join(tmpdir(), 'mtambo-secrets-'))
})
afterEach(() => rmSync(folder, { recursive: true }))

test('are made once, all different, and read back', () => {
  const first = readSecrets(folder)
  expect(first.auth.length).toBeGreaterThanOrEqual(32)
  expect(first.auth).not.toBe(first.files)
  expect(readSecrets(folder)).toEqual(first)
})

test('are for their owner only, even after somebody opened them', () => {
  readSecrets(folder)
  const path = join(folder, 'secrets.json')
  expect(statSync(path).mode & 0o777).toBe(0o600)
  chmodSync(path, 0o644)
  readSecrets(folder)
  expect(statSync(path).mode & 0o777).toBe(0o600)
})

test('a secret that is missing is added, the others stay', () => {
  writeFileSync(join(folder, 'secrets.json'), '{"auth":"kept"}')
  const secrets = readSecrets(folder)
  expect(secrets.auth).toBe('kept')
  expect(secrets.files.length).toBeGreaterThanOrEqual(32)
  expect(readSecrets(folder)).toEqual(secrets)
})

test('a damaged file is a sentence, not a stack', () => {
  writeFileSync(join(folder, 'secrets.json'), '{')
  expect(() => readSecrets(folder)).toThrow(/secrets\.json is damaged: restore it/)
})

test('one given secret yields the same ones everywhere and leaves no file', () => {
  const given = 'a secret of at least thirty-two characters'
  const secrets = readSecrets(join(folder, 'nowhere'), given)
  expect(readSecrets(folder, given)).toEqual(secrets)
  expect(secrets.auth).not.toBe(secrets.files)
})
