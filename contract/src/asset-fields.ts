import { z } from 'zod'
import { endpoint } from './endpoint.ts'
import { line, text } from './kinds.ts'

export const AssetFieldKind = z.enum(['text', 'number', 'date', 'choice', 'yes_no'])
export type AssetFieldKind = z.output<typeof AssetFieldKind>

/** A field that an organisation has added to its equipment of a category. */
export const AssetField = z.object({
  category: z.string(),
  code: z.string(),
  label: z.string(),
  kind: AssetFieldKind,
  /** Of a number: kW, bar, mm. */
  unit: z.string().nullable(),
  /** Of a choice. */
  options: z.array(z.string()),
  required: z.boolean(),
})
export type AssetField = z.output<typeof AssetField>

/** What stands in such fields, by their code. A day is a text, `2026-01-31`. */
export const Specifications = z.record(z.string(), z.union([z.string(), z.number(), z.boolean()]))
export type Specifications = z.output<typeof Specifications>

/** As they are typed: bounded here, checked against the category's fields by the server. */
export const TypedSpecifications = z
  .record(text(40), z.union([text(500, 0), z.number(), z.boolean()]).nullable())
  .refine((typed) => Object.keys(typed).length <= 60, 'At most 60 fields')

export const MOST_FIELDS = 40

export const assetFields = {
  list: endpoint({
    method: 'GET',
    path: '/assets/fields',
    can: 'assets:read',
    input: z.object({}),
    output: z.array(AssetField),
    summary: 'The organisation’s own fields of equipment, by category, in their order',
  }),
  save: endpoint({
    method: 'PUT',
    path: '/assets/fields/:category',
    can: 'settings:manage',
    input: z.object({
      category: text(40),
      fields: z
        .array(
          z.object({
            code: text(40, 1).regex(/^[a-z][a-z0-9_]*$/, 'Use small letters, digits and underscores'),
            label: line(60, 1, 'Give it a label'),
            kind: AssetFieldKind,
            unit: line(20, 0).nullable().optional(),
            options: z
              .array(line(80, 1, 'Write what can be chosen'))
              .max(100, 'At most 100')
              .optional(),
            required: z.boolean(),
          }),
        )
        .max(MOST_FIELDS, `At most ${MOST_FIELDS}`),
    }),
    output: z.array(AssetField),
    summary: 'Save the fields of a category in their order; what is filled in stays when its field is taken out',
  }),
}
