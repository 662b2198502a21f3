import { z } from 'zod'

type Schema = { [key: string]: unknown }

/** The JSON form of a contract type, as it travels: an Instant is a date-time string. */
export const jsonSchemaOf = (type: z.ZodType): Schema =>
  z.toJSONSchema(type, { io: 'input', unrepresentable: 'any', target: 'draft-2020-12', reused: 'inline' }) as Schema

/**
 * The same for the serialiser, which writes only what is named here (so nothing else leaves the server), and is
 * fastest when "or null" is the flag `nullable` instead of a choice to be tried out.
 */
export const serialiserSchemaOf = (type: z.ZodType): Schema => simplify(jsonSchemaOf(type)) as Schema

function simplify(node: unknown): unknown {
  if (Array.isArray(node)) return node.map(simplify)
  if (typeof node !== 'object' || node === null) return node
  const { $schema: _, propertyNames: __, pattern: ___, ...schema } = node as Schema
  const choices = schema['anyOf']
  if (Array.isArray(choices) && choices.length === 2) {
    const some = choices.filter((choice: Schema) => choice['type'] !== 'null')
    if (some.length === 1) return { ...(simplify(some[0]) as Schema), nullable: true }
  }
  return Object.fromEntries(Object.entries(schema).map(([key, value]) => [key, simplify(value)]))
}
