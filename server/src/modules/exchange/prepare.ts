import { NEW_CATEGORY } from '@mtambo/contract'
import type { z } from 'zod'
import type { Ctx } from '#core/context.ts'
import { newId } from '#core/ids.ts'
import { lookUp, notFound, notOne, type Named } from './lookups.ts'
import type { Field, Reference, Typed } from './register.ts'
import { optionsOf, type Reading, type Understood, type Wrong } from './understand.ts'

/** What would become of a row. */
export type Outcome = {
  row: Understood
  action: 'added' | 'changed' | 'left' | 'wrong'
  id: string
  typed: Typed
  /** Of one that is there already: what it said, and what it will say. */
  before: Typed
  changes: Typed
  /** The row of the same file that this one is part of. */
  parent?: Outcome
  wrong: Wrong[]
}

/** What is remembered from one batch to the next. */
export type State = {
  reading: Reading
  /** The outcome of each key there was so far. */
  seen: Map<string, Outcome>
  /** Rows that wait for what they are part of, by its key. */
  waiting: Map<string, Understood[]>
  waits: number
}

export const newState = (reading: Reading): State => ({ reading, seen: new Map(), waiting: new Map(), waits: 0 })

/** So many rows may wait for one further down: more would fill the memory. */
const MOST_WAITING = 50_000

/**
 * Decides for a batch of rows what is to become of them, without writing anything. Rows that are part of a row further
 * down are put aside; they come back as `released` once it is there.
 */
export async function prepare(
  ctx: Ctx,
  state: State,
  rows: Understood[],
): Promise<{ outcomes: Outcome[]; released: Understood[] }> {
  const { reading } = state
  const resolved = rows.map((row) => ({ row, typed: {} as Typed, wrong: [...row.wrong] }))
  await nameThings(ctx, reading, resolved)
  const own = reading.fields.find(({ refers }) => refers === 'own')
  const parents = own ? await parentsThere(ctx, reading, own, rows) : new Map<string, string>()
  const keys = [...new Set(resolved.flatMap(({ typed }) => reading.register.keyOf(typed) ?? []))]
  const there = keys.length > 0 ? await reading.register.existing(ctx, keys) : new Map<string, never>()

  const outcomes: Outcome[] = []
  const released: Understood[] = []
  for (const { row, typed, wrong } of resolved) {
    const outcome = { row, typed, wrong, action: 'added', id: newId(), before: {}, changes: {} } as Outcome
    if (own && !hang(state, own, outcome, parents)) continue
    decide(state, outcome, there)
    outcomes.push(outcome)
    released.push(...follow(state, outcome))
  }
  await askProblems(ctx, reading, outcomes)
  for (const outcome of outcomes) settle(outcome, own)
  return { outcomes, released }
}

type Resolved = { row: Understood; typed: Typed; wrong: Wrong[] }

/** Puts ids where the file has names. */
async function nameThings(ctx: Ctx, { fields, register }: Reading, rows: Resolved[]) {
  const referring = fields.filter((field) => field.refers && field.refers !== 'own')
  const named = new Map<Reference, Map<string, Named>>()
  for (const refers of new Set(referring.map((field) => field.refers as Exclude<Reference, 'own'>))) {
    const texts = rows.flatMap(({ row }) =>
      referring.filter((field) => field.refers === refers).flatMap((field) => namesIn(field, row.values[field.name])),
    )
    named.set(refers, await lookUp(ctx, refers, [...new Set(texts)]))
  }
  for (const { row, typed, wrong } of rows) {
    for (const field of fields) {
      const value = row.values[field.name]
      if (value === undefined || field.refers === 'own') continue
      if (!field.refers) put(typed, field.name, value)
      else nameOne(field, named.get(field.refers)!, value, { typed, wrong, byAsset: register.name === 'work-orders' })
    }
  }
}

const namesIn = ({ many }: Field, value: unknown): string[] =>
  typeof value !== 'string' ? [] : many ? value.split(/[;,\n]/).flatMap((name) => name.trim() || []) : [value]

type Into = { typed: Typed; wrong: Wrong[]; byAsset: boolean }

function nameOne(field: Field, known: Map<string, Named>, value: unknown, { typed, wrong, byAsset }: Into) {
  const refers = field.refers as Exclude<Reference, 'own'>
  const ids: string[] = []
  for (const name of namesIn(field, value)) {
    const found = known.get(name.toLowerCase())
    if (found === undefined) wrong.push({ field: field.name, value: name, reason: notFound(refers, name) })
    else if (found === 'several') wrong.push({ field: field.name, value: name, reason: notOne(refers, name) })
    else {
      ids.push(found.id)
      // Work on equipment is found by what kind of equipment it is.
      if (byAsset && found.category) typed['equipmentType'] = found.category
    }
  }
  put(typed, field.name, field.many ? ids : ids[0])
}

/** `stock.0.min` is the least of the first store in the list of stores. */
function put(typed: Typed, path: string, value: unknown) {
  if (value === undefined) return
  const steps = path.split('.')
  let place = typed
  for (const [i, step] of steps.slice(0, -1).entries())
    place = (place[step] ??= /^\d+$/.test(steps[i + 1]!) ? [] : {}) as Typed
  place[steps.at(-1)!] = value
}

const keyOfText = ({ register }: Reading, text: string) => register.keyOf({ [register.key]: text }) ?? text

async function parentsThere(ctx: Ctx, reading: Reading, own: Field, rows: Understood[]) {
  const texts = new Set(rows.flatMap(({ values }) => (values[own.name] as string | undefined) ?? []))
  const keys = [...texts].map((text) => keyOfText(reading, text))
  const there = keys.length > 0 ? await reading.register.existing(ctx, keys) : new Map<string, { id: string }>()
  return new Map([...there].map(([key, { id }]) => [key, id]))
}

/** Says what a row is part of, or puts it aside until that is there. False: it waits. */
function hang(state: State, own: Field, outcome: Outcome, parents: Map<string, string>): boolean {
  const text = outcome.row.values[own.name] as string | undefined
  if (text === undefined) return true
  const key = keyOfText(state.reading, text)
  const inFile = state.seen.get(key)
  const there = parents.get(key)
  if (!there && inFile) outcome.parent = inFile
  const id = there ?? inFile?.id
  if (id) outcome.typed[own.name] = id
  else if (state.waits >= MOST_WAITING)
    outcome.wrong.push({
      field: own.name,
      value: text,
      reason: `${text} stands too far down in the file. Put it above what is part of it.`,
    })
  else {
    state.waiting.set(key, [...(state.waiting.get(key) ?? []), outcome.row])
    state.waits += 1
    return false
  }
  return true
}

/** Those that waited for this row. */
function follow(state: State, { typed }: Outcome): Understood[] {
  const key = state.reading.register.keyOf(typed)
  const rows = (key && state.waiting.get(key)) || []
  if (key && rows.length > 0) {
    state.waiting.delete(key)
    state.waits -= rows.length
  }
  return rows
}

function decide(state: State, outcome: Outcome, there: Map<string, { id: string; typed: Typed }>) {
  const { register, mapping } = state.reading
  const key = register.keyOf(outcome.typed)
  const twin = key === undefined ? undefined : state.seen.get(key)
  if (twin) {
    const value = outcome.row.shown[register.key] ?? ''
    outcome.wrong.push({ field: register.key, value, reason: `This stands on line ${twin.row.line} already.` })
  } else if (key !== undefined) state.seen.set(key, outcome)
  const known = key === undefined ? undefined : there.get(key)
  if (known) change(state.reading, outcome, known)
  else if (mapping.match === 'update') outcome.action = 'left'
  else {
    const typed = { ...(register.complete?.(outcome.typed) ?? outcome.typed), id: outcome.id }
    outcome.typed = check(outcome, register.create, typed)
  }
}

/** Of one that is there already, what the file says otherwise. What the file leaves empty stays as it is. */
function change({ register, mapping }: Reading, outcome: Outcome, known: { id: string; typed: Typed }) {
  outcome.id = known.id
  outcome.action = 'left'
  // What must be filled in is there already.
  outcome.wrong = mapping.match === 'add' || !register.edit ? [] : outcome.wrong.filter(({ value }) => value !== '')
  if (mapping.match === 'add' || !register.edit) return
  for (const [name, value] of Object.entries(outcome.typed)) {
    if (name === register.key || register.onlyNew?.includes(name)) continue
    if (same(value, known.typed[name])) continue
    outcome.before[name] = beforeOf(value, known.typed[name])
    outcome.changes[name] = value
  }
  if (Object.keys(outcome.changes).length === 0) return
  outcome.action = 'changed'
  check(outcome, register.edit, { ...outcome.changes, id: known.id })
}

/** Of own fields, those that the file names. */
function same(value: unknown, before: unknown): boolean {
  if (typeof value !== 'object' || value === null || Array.isArray(value)) return value === before
  return Object.entries(value).every(([name, one]) => same(one, (before as Typed | null)?.[name]))
}

const beforeOf = (value: unknown, before: unknown): unknown =>
  typeof value === 'object' && value !== null && typeof before === 'object' && before !== null
    ? Object.fromEntries(Object.keys(value).map((name) => [name, (before as Typed)[name] ?? null]))
    : (before ?? null)

/** By the same rules as the form. What was said to be wrong already is not said again. */
function check(outcome: Outcome, schema: z.ZodType<Typed, unknown>, typed: Typed): Typed {
  const parsed = schema.safeParse(typed)
  if (parsed.success) return parsed.data
  for (const { path, message } of parsed.error.issues) {
    const field = path.join('.')
    if (outcome.wrong.some((wrong) => wrong.field === field || field.startsWith(`${wrong.field}.`))) continue
    const says = /^(Invalid|Expected|Required)/.test(message)
      ? 'This is missing, or not of the kind it must be.'
      : message
    outcome.wrong.push({ field, value: outcome.row.shown[field] ?? '', reason: says })
  }
  return typed
}

/** What the register itself would refuse. */
async function askProblems(ctx: Ctx, reading: Reading, outcomes: Outcome[]) {
  const { register, fields, organisation, mapping } = reading
  const added = outcomes.filter(({ action, wrong }) => action === 'added' && wrong.length === 0)
  if (!register.problems || added.length === 0) return
  const lists = fields.filter(
    ({ list, name }) => list && Object.values(mapping.values[name] ?? {}).includes(NEW_CATEGORY),
  )
  const rows = added.map(({ typed, parent }) => {
    const row = { ...typed }
    // What is only in the file so far, the register cannot know.
    if (parent) delete row['parentId']
    for (const field of lists) {
      const options = optionsOf(field, organisation)
      if (options.every(({ code }) => code !== row[field.name])) row[field.name] = options[0]?.code
    }
    return row
  })
  for (const { row, field, says } of await register.problems(ctx, rows)) {
    const { wrong, row: understood } = added[row]!
    wrong.push({ field, value: understood.shown[field] ?? '', reason: says })
  }
}

/** What is wrong somewhere is wrong as a whole, and so is what is part of what does not come in. Parents come before their parts. */
function settle(outcome: Outcome, own: Field | undefined) {
  const { parent, wrong, row } = outcome
  if (own && parent && parent.action !== 'added')
    wrong.push({
      field: own.name,
      value: row.shown[own.name] ?? '',
      reason: `What it is part of stands on line ${parent.row.line}, and does not come in.`,
    })
  if (wrong.length > 0) outcome.action = 'wrong'
}

/** Those that still wait when the file is over wait for what is not there. */
export function leftWaiting({ reading, waiting }: State): Outcome[] {
  const own = reading.fields.find(({ refers }) => refers === 'own')
  return [...waiting.values()].flat().map((row) => {
    const value = String(own ? row.values[own.name] : '')
    const reason = `There is no ${value}, neither here nor as a right row of this file.`
    const wrong = [...row.wrong, { field: own?.name ?? '', value, reason }]
    return { row, action: 'wrong', id: '', typed: {}, before: {}, changes: {}, wrong }
  })
}
