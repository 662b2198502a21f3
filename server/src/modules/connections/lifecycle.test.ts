import { CONNECTION_NEXT, ConnectionStatus } from '@mtambo/contract'
import { expect, test } from 'vitest'
import { assertCanMove } from './lifecycle.ts'

const pairs = ConnectionStatus.options.flatMap((from) => ConnectionStatus.options.map((to) => [from, to] as const))

test.each(pairs)('from %s to %s', (from, to) => {
  const next: readonly ConnectionStatus[] = CONNECTION_NEXT[from]
  if (next.includes(to)) return assertCanMove(from, to)
  expect(() => assertCanMove(from, to)).toThrow(expect.objectContaining({ code: 'not_allowed_now' }))
  if (from !== to) for (const allowed of next) expect(() => assertCanMove(from, to)).toThrow(allowed)
})
