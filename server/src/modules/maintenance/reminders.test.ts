import { notifications, staff, workOrders } from '@mtambo/contract'
import { describe, expect, test } from 'vitest'
import { aTeam, schedule } from '#modules/work-orders/fixtures.ts'
import { newOrg, settle, type TestOrg } from '#testing/index.ts'
import { sendReminders } from './jobs.ts'

// Three hours before Greenwich.
const AFTERNOON_BEFORE = '2030-03-03T12:30:00Z'
const MORNING = '2030-03-04T03:00:00Z'

const runAt = (org: TestOrg, at: string) => org.look((ctx) => sendReminders.run({ ...ctx, now: new Date(at) }, {}))

const remindersOf = async (org: TestOrg, role: string, who = role) => {
  await settle()
  const { items } = await org.as(role, who).call(notifications.list, {})
  return items.filter(({ kind }) => kind === 'work_reminder').map(({ title, text }) => `${title}. ${text}`)
}

describe('reminders', () => {
  test('come the day before and on the morning, once each, also when the job runs twice at once', async () => {
    const org = await newOrg()
    const { number } = await schedule(org, {
      assigneeId: await org.as('technician').userId(),
      scheduledTime: '09:30',
    })
    await runAt(org, '2030-03-03T11:30:00Z')
    expect(await remindersOf(org, 'technician')).toEqual([])
    await Promise.all([runAt(org, AFTERNOON_BEFORE), runAt(org, AFTERNOON_BEFORE)])
    await runAt(org, '2030-03-03T20:30:00Z')
    const said = 'Preventive maintenance: Transformer oil test, Kilimani, Argwings Kodhek Road.'
    expect(await remindersOf(org, 'technician')).toEqual([`Tomorrow at 09:30: ${number}. ${said}`])
    await runAt(org, '2030-03-04T02:30:00Z')
    expect(await remindersOf(org, 'technician')).toHaveLength(1)
    await Promise.all([runAt(org, MORNING), runAt(org, MORNING)])
    await runAt(org, '2030-03-04T09:00:00Z')
    expect(await remindersOf(org, 'technician')).toEqual([
      `Today at 09:30: ${number}. ${said}`,
      `Tomorrow at 09:30: ${number}. ${said}`,
    ])
    await runAt(org, '2030-03-05T09:00:00Z')
    expect(await remindersOf(org, 'technician')).toHaveLength(2)
  })

  test('go to everybody of a team, and to whoever planned it when nobody has it', async () => {
    const org = await newOrg()
    const team = await aTeam(org, 'Lines north', 'peter', 'mary')
    const of = await schedule(org, { title: 'Of a team', teamId: team.id })
    const none = await schedule(org, { title: 'Of nobody' })
    await runAt(org, MORNING)
    for (const who of ['peter', 'mary'])
      expect(await remindersOf(org, 'technician', who)).toEqual([
        `Today: ${of.number}. Preventive maintenance: Of a team, Kilimani, Argwings Kodhek Road.`,
      ])
    expect(await remindersOf(org, 'manager')).toEqual([
      `Today: ${none.number}. Preventive maintenance: Of nobody, Kilimani, Argwings Kodhek Road. Nobody has it yet: give it to somebody.`,
    ])
  })

  test('go by the new day, and not for what has begun, is finished or cancelled', async () => {
    const org = await newOrg()
    const manager = org.as('manager')
    const assigneeId = await org.as('technician').userId()
    const [moved, started, cancelled] = [
      await schedule(org, { assigneeId }),
      await schedule(org, { assigneeId }),
      await schedule(org, { assigneeId }),
    ]
    await runAt(org, AFTERNOON_BEFORE)
    expect(await remindersOf(org, 'technician')).toHaveLength(3)
    await manager.call(workOrders.postpone, { id: moved.id, scheduledOn: '2030-03-11', reason: 'Rain' })
    await manager.call(workOrders.start, { id: started.id })
    await manager.call(workOrders.cancel, { id: cancelled.id, reason: 'Not needed' })
    await runAt(org, MORNING)
    expect(await remindersOf(org, 'technician')).toHaveLength(3)
    await runAt(org, '2030-03-10T13:00:00Z')
    expect((await remindersOf(org, 'technician'))[0]).toMatch(`Tomorrow: ${moved.number}`)
  })

  test('do not go to who has left', async () => {
    const org = await newOrg()
    const team = await aTeam(org, 'Lines north', 'peter', 'mary')
    await schedule(org, { assigneeId: await org.as('technician', 'peter').userId(), teamId: team.id })
    const { items } = await org.as('admin').call(staff.list, { q: 'peter' })
    await org.as('admin').call(staff.suspend, { id: items[0]!.id })
    await runAt(org, MORNING)
    expect(await remindersOf(org, 'technician', 'mary')).toHaveLength(1)
    expect(await remindersOf(org, 'manager')).toEqual([])
  })
})
