import { mkdtempSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { describe, expect, inject, test } from 'vitest'
import { asOwner, closeDatabase, openDatabase, withOrg } from '#core/db.ts'
import { newId } from '#core/ids.ts'
import { organisationBySlug } from '#modules/identity/index.ts'
import { firstIdOf, notices, outbox } from '#modules/notifications/index.ts'
import { databaseOfWorker, started } from '#testing/index.ts'
import { backupCommand } from './backup.ts'
import { cleanup } from './cleanup.ts'
import { drop } from './drop.ts'
import { init } from './init.ts'
import { newOrganisation } from './new-organisation.ts'
import type { Env } from './open.ts'
import { listOrganisations } from './organisations.ts'
import { platformOperator } from './platform-operator.ts'
import { restoreCommand } from './restore.ts'
import { startServer } from '../server.ts'

const args = [
  '--name',
  'Lake Power',
  '--slug',
  'lake-power',
  '--kind',
  'electric-utility',
  '--admin',
  'Jane Doe',
  '--email',
  'jane@lake.example',
]

test('the first administrator signs in with the password shown, and has every right', async () => {
  const before = await started()
  await before.stop() // the command opens the database itself; this file has a process of its own (vitest.config.ts)
  const { url } = databaseOfWorker(inject('databaseUrl'))
  const said: string[] = []
  await newOrganisation(url, args, (line) => said.push(line))
  const password = /password (\S+),/.exec(said[0]!)![1]!
  await expect(newOrganisation(url, args, () => {})).rejects.toThrow('choose another one')
  const [first, again] = [await operatorPassword(url), await operatorPassword(url)]

  const server = await startServer(
    { DATABASE_URL: url, DATA_DIR: mkdtempSync(join(tmpdir(), 'mtambo-')), DEMO: 'off', PORT: '0', LOG_LEVEL: 'fatal' },
    { limitRates: false },
  )
  const answer = await server.app.inject({
    method: 'POST',
    url: '/api/login',
    payload: { login: 'jane@lake.example', password },
  })
  const cookie = answer.cookies.map(({ name, value }) => `${name}=${value}`).join('; ')
  const me = await server.app.inject({ url: '/api/me', headers: { cookie } })
  expect(me.json()).toMatchObject({ organisation: { name: 'Lake Power' }, role: { grants: { 'staff:manage': 'all' } } })
  const enter = (given: string) =>
    server.app.inject({
      method: 'POST',
      url: '/api/platform/login',
      payload: { login: 'ann@platform.example', password: given },
    })
  expect((await enter(first)).statusCode).toBe(401)
  expect((await enter(again)).json()).toEqual({ next: 'home' })
  await server.stop()
})

async function operatorPassword(url: string) {
  const said: string[] = []
  await platformOperator(url, ['--name', 'Ann Otieno', '--email', 'ann@platform.example'], (line) => said.push(line))
  return /password (\S+),/.exec(said[0]!)![1]!
}

test('an operator needs a name and an e-mail address', async () => {
  await expect(platformOperator('postgres://nowhere', ['--name', 'Ann'], () => {})).rejects.toThrow(
    'Give both of these',
  )
  await expect(platformOperator('postgres://nowhere', ['--email', 'ann'], () => {})).rejects.toThrow(
    'Give both of these',
  )
})

test.each([[[]], [args.slice(0, 8)], [args.with(5, 'bakery')], [args.with(3, 'Lake Power')]])(
  '%o is not enough',
  async (wrong) => {
    await expect(newOrganisation('postgres://nowhere', wrong, () => {})).rejects.toThrow('Give all of these')
  },
)

describe('with a database of its own', () => {
  const name = 'mtambo_commands'
  const { server, template } = databaseOfWorker(inject('databaseUrl'))
  const env: Env = {
    DATABASE_URL: Object.assign(new URL(server), { pathname: `/${name}` }).href,
    DATA_DIR: mkdtempSync(join(tmpdir(), 'mtambo-')),
    DEMO: 'off',
    LOG_LEVEL: 'fatal',
  }
  const run = async (
    command: (env: Env, args: string[], say: (line: string) => void) => unknown,
    ...given: string[]
  ) => {
    const said: string[] = []
    await command(env, given, (line) => said.push(line))
    return said.join('\n')
  }

  test('the first organisation is made once, listed, backed up, restored beside, cleaned and dropped', async () => {
    await asOwner(server, async (_, sql) => {
      await sql(`drop database if exists ${name} with (force)`)
      await sql(`create database ${name} template ${template}`)
    })
    expect(await run(listOrganisations)).toContain('no organisation yet')
    expect(await run(init, '--name', 'Bora Foods', '--slug', 'bora', '--email', 'jane@bora.example')).toMatch(
      /^Bora Foods is ready\. Sign in with jane@bora\.example, password \S+, and change it/,
    )
    expect(await run(init)).toBe('The tables are up to date. There is an organisation already.')
    expect(await run(listOrganisations)).toMatch(/^bora {2}active +1 staff {2}general {2}Bora Foods$/)

    const file = join(env['DATA_DIR']!, 'bora.gz')
    await expect(run(backupCommand, '--organisation', 'none', '--out', file)).rejects.toThrow(
      'no organisation with the slug',
    )
    await expect(run(backupCommand)).rejects.toThrow('mtambo backup --organisation')
    expect(await run(backupCommand, '--organisation', 'bora', '--out', file)).toMatch(
      /^Bora Foods: \d+ rows and 0 files/,
    )
    await expect(run(restoreCommand, '--file', file)).rejects.toThrow('choose another one with --as')
    await expect(run(restoreCommand, '--file', `${file}.not`)).rejects.toThrow('cannot be read')
    await expect(run(restoreCommand, '--wrong')).rejects.toThrow('mtambo restore --file')
    expect(await run(restoreCommand, '--file', file, '--as', 'bora-2')).toContain('Bora Foods is back as bora-2')
    expect((await run(listOrganisations)).split('\n')).toHaveLength(2)

    expect(await run(cleanup)).toBe('There is nothing to remove.')
    await messagesOf(100)
    await messagesOf(10)
    expect(await run(cleanup)).toBe('bora: removed 1 e-mails, 1 secrets in messages that will not be sent')

    await expect(run(drop)).rejects.toThrow('mtambo drop --yes-i-mean')
    await expect(run(drop, '--yes-i-mean', 'another')).rejects.toThrow(`called “${name}”, not “another”`)
    expect(await run(drop, '--yes-i-mean', name)).toContain('were removed')
    await asOwner(env['DATABASE_URL']!, async (_, sql) => {
      expect((await sql(`select from pg_class where relnamespace = 'public'::regnamespace`)).rowCount).toBe(0)
    })
  })

  /** A mail of so many days ago that could not be sent, with a secret in it. */
  async function messagesOf(days: number) {
    openDatabase(env['DATABASE_URL']!)
    const { id: orgId } = (await organisationBySlug('bora'))!
    const createdAt = new Date(Date.now() - days * 86_400_000)
    const id = firstIdOf(createdAt).slice(0, 24) + newId().slice(24)
    await withOrg({ orgId }, async (tx) => {
      const mail = {
        channel: 'email',
        to: 'jane@bora.example',
        body: 'The link',
        confidential: true,
        status: 'failed',
      } as const
      await tx.insert(outbox).values({ ...mail, orgId, id, createdAt })
      expect(await tx.$count(notices)).toBe(0)
    })
    await closeDatabase()
  }
})
