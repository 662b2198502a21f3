import { ASSET_NEXT, AssetStatus } from '@mtambo/contract'
import { expect, test } from 'vitest'
import { assertCanMove } from './lifecycle.ts'

const pairs = AssetStatus.options.flatMap((from) => AssetStatus.options.map((to) => [from, to] as const))

test.each(pairs)('from %s to %s', (from, to) => {
  const next: readonly AssetStatus[] = ASSET_NEXT[from]
  if (next.includes(to)) return assertCanMove(from, to, 'Because')
  expect(() => assertCanMove(from, to, 'Because')).toThrow(expect.objectContaining({ code: 'not_allowed_now' }))
  if (from !== to)
    for (const allowed of next) expect(() => assertCanMove(from, to, 'Because')).toThrow(allowed.replaceAll('_', ' '))
})

test('what was retired comes back only with a reason', () => {
  expect(() => assertCanMove('retired', 'in_service', '')).toThrow(
    expect.objectContaining({ code: 'invalid', fields: { notes: expect.any(String) } }),
  )
})
