import { backup, identity, staff, workOrders } from '@mtambo/contract'
import { buffer } from 'node:stream/consumers'
import { Readable } from 'node:stream'
import { describe, expect, test } from 'vitest'
import { newOrg, settle, started, type TestOrg } from '#testing/index.ts'
import { readArchive } from './archive/read.ts'
import { aDepartment, archiveOf, checked, everything, restored } from './fixtures.ts'
import { nightlyDue } from './rules.ts'

const admin = (org: TestOrg) => org.as('admin')

async function fetched(org: TestOrg, url: string, role = 'admin', who = role) {
  const { jar } = await org.as(role, who).browser()
  const { app } = await started()
  return app.inject({ url, headers: { cookie: [...jar].map((pair) => pair.join('=')).join('; ') } })
}

describe('a backup', () => {
  test('is made by a job, fetched by whoever asked for it and nobody else, and removed', async () => {
    const org = await aDepartment()
    const asked = await admin(org).call(backup.start, {})
    expect(asked).toMatchObject({ state: 'waiting', daily: false, url: null })
    await expect(org.as('admin', 'second').call(backup.start, {})).rejects.toThrow('A backup is being made')
    await settle()

    const { items } = await admin(org).call(backup.list, {})
    expect(items).toMatchObject([{ id: asked.id, state: 'done', problem: null, progress: { files: 3, ofFiles: 3 } }])
    const { url, bytes, progress } = items[0]!
    expect(progress.rows).toBe(progress.ofRows)
    const answer = await fetched(org, url!)
    expect(answer.statusCode).toBe(200)
    expect(answer.rawPayload.length).toBe(bytes)
    expect(answer.headers['content-disposition']).toContain(`attachment; filename="${org.slug}-`)
    let rows = 0
    for await (const part of readArchive(Readable.from([answer.rawPayload])))
      if (part.kind === 'rows') rows += part.rows.length
    expect(rows).toBeGreaterThan(100)

    const [theirs] = (await org.as('admin', 'second').call(backup.list, {})).items
    expect(theirs!.url).toBeNull()
    expect((await fetched(org, url!, 'admin', 'second')).statusCode).toBe(404)
    const other = await newOrg('general')
    expect((await fetched(other, url!)).statusCode).toBe(404)
    await expect(admin(other).call(backup.remove, { id: asked.id })).rejects.toMatchObject({ code: 'not_found' })

    await admin(org).call(backup.remove, { id: asked.id })
    await settle()
    expect((await admin(org).call(backup.list, {})).items).toMatchObject([{ state: 'gone', url: null }])
    expect((await fetched(org, url!)).statusCode).toBe(404)
    await expect(admin(org).call(backup.remove, { id: asked.id })).rejects.toThrow('was removed already')
  })

  test('holds no password, no session and no secret', async () => {
    const org = await newOrg('general')
    await org.as('technician').browser()
    const text = (await buffer(Readable.from(await unpacked(await archiveOf(org.id))))).toString()
    expect(text).toContain(org.as('technician').username)
    for (const secret of ['argon2', 'token', 'two_factor', 'backup_codes', 'idempotency'])
      expect(text).not.toContain(secret)
  })

  test.each([
    ['2026-03-01T23:30:00Z', undefined, true], // half past two in Nairobi
    ['2026-03-01T23:30:00Z', '2026-03-01T22:30:00Z', false], // begun an hour ago, which is today there
    ['2026-03-01T23:30:00Z', '2026-02-28T22:30:00Z', true],
    ['2026-03-01T09:00:00Z', undefined, false], // by day
  ])('at %s, after one at %s, the nightly one is due: %s', (now, last, due) => {
    expect(nightlyDue(new Date(now), last === undefined ? undefined : new Date(last), 'Africa/Nairobi')).toBe(due)
  })
})

async function unpacked(archive: Buffer) {
  const pieces: string[] = []
  for await (const part of readArchive(Readable.from([archive])))
    if (part.kind === 'rows') pieces.push(...part.rows)
    else if (part.kind === 'header') pieces.push(JSON.stringify(part.header))
  return pieces
}

describe('a restore', () => {
  test('fills an empty organisation, and whoever did it goes on as its administrator', async () => {
    const org = await aDepartment()
    const archive = await archiveOf(org.id)
    const empty = await newOrg('general')
    const summary = await checked(empty, archive)
    expect(summary.archive).toMatchObject({
      name: (await admin(org).call(identity.me, {})).organisation.name,
      warnings: [],
    })
    await expect(admin(empty).call(backup.restore, { id: summary.id, name: 'Another' })).rejects.toMatchObject({
      fields: { name: expect.stringContaining('Type the name') },
    })
    const done = await restored(empty, archive)
    expect(done).toMatchObject({ state: 'done', problem: null, result: { files: 3, newPeople: 0 } })
    // All of them have an account here, and nobody asked them.
    expect(done.result!.nameOnly.toSorted()).toEqual(['manager', 'technician'])

    const { items } = await admin(empty).call(workOrders.list, {})
    expect(items.map(({ id }) => id)).toEqual((await admin(org).call(workOrders.list, {})).items.map(({ id }) => id))
    expect((await admin(empty).call(identity.me, {})).role?.name).toBe('Admin')
    const people = await admin(empty).call(staff.list, {})
    expect(people.items.map(({ status }) => status).toSorted()).toEqual(['active', 'suspended', 'suspended'])
    await expect(checked(empty, archive)).rejects.toThrow('is not empty')
    // The first one is as it was.
    expect(await everything(org.id)).toHaveProperty('comments')
  })

  test('is only for an organisation that is empty, of the same kind, and for who may', async () => {
    const org = await aDepartment()
    const archive = await archiveOf(org.id)
    expect((await admin(org).call(backup.restores, {})).obstacle).toContain('is not empty: there are')
    await expect(checked(org, archive)).rejects.toThrow('is not empty')
    const empty = await newOrg('general')
    await expect(checked(empty, archive, 'manager')).rejects.toThrow('Your role does not allow this')
    const utility = await newOrg()
    expect(await restored(utility, archive)).toMatchObject({
      state: 'failed',
      problem: expect.stringContaining('another kind'),
    })
    expect((await everything(utility.id))['assets']).toBeUndefined()
  })
})
