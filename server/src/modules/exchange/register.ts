import type { CategoryList, ImportFieldKind, ImportRegister } from '@mtambo/contract'
import type { z } from 'zod'
import type { Ctx } from '#core/context.ts'

/** What a cell may name. `own`: another row of the same register. */
export type Reference = 'own' | 'location' | 'asset' | 'vendor' | 'store' | 'person' | 'team'
export type Option = { code: string; label: string }

/** Something a row may say. Its name is the place it has in what one would type, `point.latitude`. */
export type Field = {
  name: string
  label: string
  kind: ImportFieldKind
  example: string
  required?: true
  /** Other headings it goes by, as people write them. */
  aliases?: string[]
  hint?: string
  options?: Option[]
  list?: CategoryList
  refers?: Reference
  /** Names several, with semicolons or commas in between. */
  many?: true
  /** May be put together from several columns. */
  several?: true
}

/** A row as one would type it into the form. */
export type Typed = Record<string, unknown>
export type RowProblem = { row: number; field: string; says: string }

/** A register that rows can be brought into: what they may say, and how the product itself adds and changes them. */
export type Register = {
  name: ImportRegister
  /** Of the organisation's modules: without it the register is not offered. */
  module: string
  /** The field rows are matched by. */
  key: string
  fields: (ctx: Ctx) => Promise<Field[]> | Field[]
  /** What is not said, filled in. */
  complete?: (typed: Typed) => Typed
  create: z.ZodType<Typed, unknown>
  edit?: z.ZodType<Typed, unknown>
  /** What a row is matched by; nothing where it does not say. */
  keyOf: (typed: Typed) => string | undefined
  /** Those that are there already, by key, as they would be typed. */
  existing: (ctx: Ctx, keys: string[]) => Promise<Map<string, { id: string; typed: Typed }>>
  problems?: (ctx: Ctx, rows: Typed[]) => Promise<RowProblem[]>
  /** All or none, with the ids they are given. */
  add: (ctx: Ctx, rows: Typed[]) => Promise<unknown>
  change?: (ctx: Ctx, id: string, changes: Typed) => Promise<unknown>
  /** What a change cannot touch: it belongs to the beginning only. */
  onlyNew?: string[]
  /** For taking an import back: where its rows lie, and what belongs to them alone. */
  undo: { table: string; words: string; owned: Owned[] }
}

/** Rows that come and go with the row they belong to. `at`: when they were written, where others may be written later. */
export type Owned = { table: string; column: string; at?: string }

export const upper = (text: unknown) => (typeof text === 'string' && text ? text.toUpperCase() : undefined)
