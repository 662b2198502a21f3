import { before, DAY, localDay, MINUTE, plus } from '../moments.ts'
import { idAt, random } from '../random.ts'
import { MANAGER } from './crew.ts'
import type { DemoOrder } from './orders.ts'
import { TODAY } from './today-stories.ts'

/** The stories of today as orders, with their moments. */
export function ordersOfToday(seed: number, now: Date): DemoOrder[] {
  const chance = random(seed, 'today')
  const ago = (hours: number) => before(now, Math.round(hours * 60) * MINUTE)
  const ids = new Map(TODAY.map(({ title, ago: hours }) => [title, idAt(ago(hours), chance)]))
  return TODAY.map(
    ({ tag, title, said, ago: hours, asked = false, by = MANAGER, technician, day, due, part, ...rest }) => ({
      id: ids.get(title)!,
      at: ago(hours),
      by,
      asked,
      tag,
      title,
      description: said,
      type: rest.type ?? 'corrective',
      priority: rest.priority ?? 'medium',
      technician: technician ?? null,
      estimatedMinutes: rest.minutes ?? 60,
      ...(day !== undefined && { scheduledOn: localDay(plus(now, day * DAY)) }),
      ...(due !== undefined && { dueOn: localDay(plus(now, due * DAY)) }),
      ...(part && { parentId: ids.get(part)! }),
      steps: rest.steps?.(ago) ?? [],
    }),
  )
}
