import { TEMPLATE_FIELDS, type Input, type Output, type settings as endpoints, type Template } from '@mtambo/contract'
import type { Ctx } from '#core/context.ts'
import { found, invalid } from '#core/errors.ts'
import * as notifications from '#modules/notifications/index.ts'
import { noteChange } from '../changed.ts'
import { EXAMPLES } from '../examples.ts'

type Words = Input<typeof endpoints.saveTemplate>

export async function saveTemplate(ctx: Ctx, words: Words): Promise<Template> {
  const { kind, channel, body } = words
  await notifications.saveTemplate(ctx, { kind, channel, subject: subjectOf(words), body })
  await noteChange(ctx, `template: ${kind}, ${channel}`)
  return templateOf(ctx, words)
}

/** Back to the product's own words. */
export async function resetTemplate(ctx: Ctx, which: Input<typeof endpoints.resetTemplate>): Promise<Template> {
  await notifications.resetTemplate(ctx, which)
  await noteChange(ctx, `template: ${which.kind}, ${which.channel}`)
  return templateOf(ctx, which)
}

export async function previewTemplate(ctx: Ctx, words: Words): Promise<Output<typeof endpoints.previewTemplate>> {
  const { kind, channel, body } = words
  return notifications.previewOf(ctx, { channel, subject: subjectOf(words), body }, EXAMPLES[kind])
}

/** Refuses what could not be filled in, beside where it stands. */
function subjectOf({ channel, subject, body }: Words) {
  const faults = { ...faultIn('subject', subject ?? ''), ...faultIn('body', body) }
  if (channel === 'sms' && subject) faults['subject'] = 'An SMS has no subject.'
  if (Object.keys(faults).length > 0) throw invalid(faults)
  return subject || null
}

function faultIn(field: string, words: string): Record<string, string> {
  const [unknown] = notifications.unknownFields(words)
  const known = TEMPLATE_FIELDS.map((name) => `{${name}}`).join(', ')
  return unknown === undefined ? {} : { [field]: `{${unknown}} is not known here. Use ${known}.` }
}

async function templateOf(ctx: Ctx, { kind, channel }: Pick<Words, 'kind' | 'channel'>) {
  const all = await notifications.listTemplates(ctx)
  return found(
    all.find((template) => template.kind === kind && template.channel === channel),
    'template',
  )
}
