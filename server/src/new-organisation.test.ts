import { mkdtempSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { expect, inject, test } from 'vitest'
import { databaseOfWorker, started } from '#testing/index.ts'
import { newOrganisation } from './new-organisation.ts'
import { platformOperator } from './platform-operator.ts'
import { startServer } from './server.ts'

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
