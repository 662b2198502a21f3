import type { Input, plans as endpoints } from '@mtambo/contract'
import { wordsOf } from '#core/search.ts'
import type { StoredPlan } from './standings.ts'
import { ruleOf } from './valid.ts'

/** What was typed, as it is kept. */
export function storable(typed: Omit<Input<typeof endpoints.edit>, 'id'>) {
  const { name, title, description, type, priority, estimatedMinutes, assigneeId, teamId, ...rest } = typed
  const { checklistTemplateId, ...rule } = rest
  return {
    name,
    title,
    description: description ?? '',
    type,
    priority,
    estimatedMinutes: estimatedMinutes ?? null,
    assigneeId: assigneeId ?? null,
    teamId: teamId ?? null,
    checklistTemplateId: checklistTemplateId ?? null,
    rule: ruleOf(rule),
  }
}

export const wordsOfPlan = ({ name, title }: Pick<StoredPlan, 'name' | 'title'>) => wordsOf(name, title)
