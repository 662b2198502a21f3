import { exchange, type Import, type ImportMapping, type ImportRegister } from '@mtambo/contract'
import { settle, type TestOrg } from '#testing/index.ts'

type Options = { as?: string; name?: string }

/** Sends a table as a browser would. */
export async function send(
  org: TestOrg,
  register: ImportRegister,
  csv: string | Buffer,
  { as = 'admin', name = 'table.csv' }: Options = {},
) {
  const answer = await org.as(as).send(exchange.upload, { register, name }, {}, Buffer.from(csv))
  return {
    status: answer.statusCode,
    sent: answer.json<Import & { detail: string; fields?: Record<string, string> }>(),
  }
}

/** Sends it and has it checked, with its columns as they were guessed or as they are said. */
export async function checked(
  org: TestOrg,
  register: ImportRegister,
  csv: string | Buffer,
  mapping: Partial<ImportMapping> = {},
) {
  const { sent } = await send(org, register, csv)
  await org.as('admin').call(exchange.map, { id: sent.id, ...sent.mapping, ...mapping })
  await settle()
  return org.as('admin').call(exchange.get, { id: sent.id })
}

/** The whole way. */
export async function imported(
  org: TestOrg,
  register: ImportRegister,
  csv: string | Buffer,
  mapping: Partial<ImportMapping> = {},
  onlyRight = false,
) {
  const { id } = await checked(org, register, csv, mapping)
  await org.as('admin').call(exchange.start, { id, onlyRight })
  await settle()
  return org.as('admin').call(exchange.get, { id })
}

export async function undone(org: TestOrg, id: string) {
  await org.as('admin').call(exchange.undo, { id })
  await settle()
  return org.as('admin').call(exchange.get, { id })
}
