import { fork } from 'node:child_process'
import { once } from 'node:events'
import { join } from 'node:path'
import { cases, notifications } from '@mtambo/contract'
import { expect, inject, test } from 'vitest'
import { report } from '#modules/cases/fixtures.ts'
import { databaseOfWorker, newOrg, settle } from '#testing/index.ts'

test('a process killed half-way leaves nothing behind: no row, no gap in the numbers, nobody told', async () => {
  const org = await newOrg()
  await org.as('manager').browser()
  const { url } = databaseOfWorker(inject('databaseUrl'))
  const child = fork(join(import.meta.dirname, '../testing/half-way.ts'), [url, org.id], {
    execPath: process.execPath,
    execArgv: [],
  })
  const [promised] = (await once(child, 'message')) as [string]
  child.kill('SIGKILL')
  await once(child, 'exit')
  await expect.poll(async () => (await org.as('manager').call(cases.list, {})).total).toBe(0)

  const { number } = await report(org)
  expect(number).toBe(promised)
  await settle()
  const { items } = await org.as('manager').call(notifications.list, {})
  expect(items.map(({ title }) => title)).toEqual([`New high fault ${number}`])
})
