import { readFileSync } from 'node:fs'
import { resolve } from 'node:path'
import { describe, expect, test } from 'vitest'
import { readSettings, settingsTable } from './settings.ts'

describe('settings', () => {
  test('have working defaults', () => {
    const settings = readSettings({})
    expect(settings).toMatchObject({ port: 8080, host: '127.0.0.1', demo: true, publicUrl: 'http://localhost:8080' })
    expect(settings.dataDir).toMatch(/\.mtambo$/)
    expect(settings.storageUrl).toMatch(/\.mtambo\/files$/)
  })

  test.each([
    [{ PORT: '80a' }, /^PORT must be a port number from 0 to 65535, not "80a"/],
    [{ PORT: '70000' }, /^PORT must be/],
    [{ HOST: 'everywhere' }, /^HOST must be an IP address or localhost/],
    [{ PUBLIC_URL: 'mtambo.example.com' }, /^PUBLIC_URL must be an address like https/],
    [{ STORAGE_URL: 'ftp://files' }, /^STORAGE_URL must be a folder or s3/],
    [{ LOG_LEVEL: 'loud' }, /^LOG_LEVEL must be fatal, error/],
    [{ MTAMBO_SECRET: 'short' }, /^MTAMBO_SECRET must be at least 32 characters: correct/],
    [{ SMS_API_KEY: 'x' }, /^SMS_USERNAME and SMS_API_KEY belong together/],
    [{ HOST: '0.0.0.0', DEMO: 'on' }, /^DEMO is on while HOST/],
    [{ PUBLIC_URL: 'https://mtambo.example.com', DEMO: 'on' }, /^DEMO is on while HOST/],
  ])('%o is refused with a sentence', (env, sentence) => {
    expect(() => readSettings(env)).toThrow(sentence)
  })

  test('never repeat a secret', () => {
    expect(() => readSettings({ DATABASE_URL: 'mysql://me:hunter2@db' })).toThrow(/^DATABASE_URL must be (?!.*hunter2)/)
  })

  test.each([
    [{}, true],
    [{ HOST: '0.0.0.0' }, false],
    [{ HOST: '0.0.0.0', DEMO: 'force' }, true],
    [{ PUBLIC_URL: 'https://mtambo.example.com' }, false],
    [{ PUBLIC_URL: 'http://127.0.0.1:9000' }, true],
    [{ TRUST_PROXY: 'on' }, false],
    [{ DATABASE_URL: 'postgres://db/mtambo' }, false],
    [{ DATABASE_URL: 'postgres://db/mtambo', DEMO: 'on' }, true],
    [{ DEMO: 'off' }, false],
  ])('with %o the demo is on: %s', (env, demo) => {
    expect(readSettings(env).demo).toBe(demo)
  })

  test('an empty variable counts as not set', () => {
    expect(readSettings({ PORT: '', SMTP_URL: ' ' })).toMatchObject({ port: 8080, smtpUrl: undefined })
  })

  test('are all in docs/operations.md', () => {
    const page = readFileSync(resolve(import.meta.dirname, '../../../docs/operations.md'), 'utf8')
    expect(page).toContain(settingsTable())
  })
})
