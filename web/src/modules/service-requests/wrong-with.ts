import { type MyConnection, type RequestDetail, REQUEST_NEEDS, serviceRequests } from '@mtambo/contract'
import { formatNumber } from '#lib/format.ts'
import { problems } from '#lib/form.ts'
import type { Texts } from '#lib/texts.tsx'
import { type Answers, askedOf } from './my-request-form.ts'

const CHOSEN: readonly RequestDetail[] = ['connectionId', 'connectionType', 'areaCode']

type Around = { connections: MyConnection[]; texts: Pick<Texts, 'asking' | 'report'>; today: string }

/** What is missing or cannot be, by field: what the contract says, and what the type makes of it. */
export function wrongWith(values: Answers, { connections, texts, today }: Around): Record<string, string> {
  const { type, wantedOn } = values
  if (!type) return { type: texts.report.answer }
  const sent = askedOf(values)
  const missing = REQUEST_NEEDS[type].needs
    .filter((name) => sent[name] === undefined || sent[name] === null)
    .map((name) => [name, CHOSEN.includes(name) ? texts.report.answer : texts.asking.fill])
  const load = wrongLoad(sent, connections, texts)
  return {
    ...(problems(serviceRequests.askMine, sent) as Record<string, string>),
    ...Object.fromEntries(missing),
    ...(load && { loadKva: load }),
    ...(wantedOn && wantedOn < today && { wantedOn: texts.asking.past }),
  }
}

type Sent = ReturnType<typeof askedOf>

function wrongLoad({ type, connectionId, loadKva }: Sent, connections: MyConnection[], { asking }: Around['texts']) {
  const now = connections.find(({ id }) => id === connectionId)?.loadKva
  if (now === undefined || typeof loadKva !== 'number') return undefined
  if (type === 'upgrade' && loadKva <= now) return asking.kvaMore(formatNumber(now))
  if (type === 'downgrade' && loadKva >= now) return asking.kvaLess(formatNumber(now))
  return undefined
}
