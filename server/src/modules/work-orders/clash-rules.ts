import type { Output, workOrders as endpoints } from '@mtambo/contract'
import { spokenDay } from './texts.ts'

export type Clash = Output<typeof endpoints.clashes>[number]

type When = { scheduledOn: string; scheduledTime: string | null; estimatedMinutes: number | null }
type Subject = { assigneeId: string | null; teamId: string | null; assetId: string | null }
export type Plan = When & Subject
/** Other planned work, with the names it is spoken of by. */
export type OtherWork = When & Subject & { number: string; title: string }
export type Facts = {
  /** Where the organisation is, `2026-01-31 14:05`. */
  now: string
  others: OtherWork[]
  /** The person it is for, and the teams that person is in. */
  person: { name: string; teamIds: string[]; away: boolean; awayUntil: string | null } | null
  team: string | null
}

/** What has a time and no duration is taken to need an hour. */
const USUAL_MINUTES = 60
/** Work of this many minutes fills a working day. */
const WORKING_DAY = 480
const DAY = 1440
/** A planner who is told of five reads no sixth. */
const MOST_OVERLAPS = 5

const minutesOf = (day: string, time: string | null) => {
  const [hours, minutes] = (time ?? '00:00').split(':').map(Number) as [number, number]
  return Date.parse(`${day}T00:00:00Z`) / 60_000 + hours * 60 + minutes
}

/**
 * From when to when somebody is busy, in minutes. Work without a time finds its place in the day, so it keeps nobody
 * from other work unless it fills the day.
 */
export function busy({ scheduledOn, scheduledTime, estimatedMinutes }: When): [from: number, to: number] | null {
  const from = minutesOf(scheduledOn, scheduledTime)
  if (scheduledTime) return [from, from + (estimatedMinutes ?? USUAL_MINUTES)]
  if (!estimatedMinutes || estimatedMinutes < WORKING_DAY) return null
  return [from, from + Math.ceil(estimatedMinutes / DAY) * DAY]
}

export function overlap(one: When, other: When): boolean {
  const [a, b] = [busy(one), busy(other)]
  return a !== null && b !== null && a[0] < b[1] && b[0] < a[1]
}

/** What speaks against a plan, the gravest first. Warnings: the planner decides. */
export const clashesOf = (plan: Plan, facts: Facts): Clash[] => [
  ...past(plan, facts),
  ...away(plan, facts),
  ...overlaps(plan, facts),
  ...sameAsset(plan, facts),
]

function past({ scheduledOn, scheduledTime }: Plan, { now }: Facts): Clash[] {
  const today = now.slice(0, 10)
  if (scheduledOn < today) return [{ kind: 'past', sentence: `${spokenDay(scheduledOn)} has passed.` }]
  if (scheduledOn === today && scheduledTime && scheduledTime < now.slice(11, 16))
    return [{ kind: 'past', sentence: `It is already past ${scheduledTime} today.` }]
  return []
}

function away({ scheduledOn }: Plan, { person }: Facts): Clash[] {
  if (!person?.away || (person.awayUntil !== null && person.awayUntil < scheduledOn)) return []
  const until = person.awayUntil ? ` until ${spokenDay(person.awayUntil)}` : ''
  return [{ kind: 'away', sentence: `${person.name} is on leave${until}.` }]
}

function overlaps(plan: Plan, { others, person, team }: Facts): Clash[] {
  const whoIn = ({ assigneeId, teamId }: OtherWork) => {
    if (assigneeId !== null && assigneeId === plan.assigneeId) return person?.name ?? 'This person'
    if (teamId === null) return undefined
    if (teamId === plan.teamId) return team ?? 'This team'
    return assigneeId === null && person?.teamIds.includes(teamId) ? `The team of ${person.name}` : undefined
  }
  return others
    .filter((other) => overlap(plan, other))
    .flatMap((other): Clash[] => {
      const who = whoIn(other)
      return who
        ? [{ kind: 'overlap', sentence: `${who} has ${other.number} then: ${other.title}, ${spokenPlan(other)}.` }]
        : []
    })
    .slice(0, MOST_OVERLAPS)
}

function sameAsset({ assetId, scheduledOn }: Plan, { others }: Facts): Clash[] {
  if (assetId === null) return []
  return others
    .filter((other) => other.assetId === assetId && other.scheduledOn === scheduledOn)
    .map(({ number, title }): Clash => ({
      kind: 'same_asset',
      sentence: `${number} is planned for the same equipment that day: ${title}.`,
    }))
    .slice(0, MOST_OVERLAPS)
}

const spokenPlan = ({ scheduledOn, scheduledTime }: When) =>
  scheduledTime ? spokenDay(scheduledOn, scheduledTime) : `all of ${spokenDay(scheduledOn)}`
