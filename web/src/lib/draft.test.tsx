import { renderHook } from '@testing-library/react'
import { afterEach, beforeEach, expect, test, vi } from 'vitest'
import { useDraft } from './draft.ts'

beforeEach(() => void vi.useFakeTimers())
afterEach(() => void vi.useRealTimers())

const kept = () => localStorage.getItem('mtambo-draft:note')
const write = (first: string) =>
  renderHook(({ notes }) => useDraft('note', { values: { notes }, setValues: () => {}, isDirty: () => notes !== '' }), {
    initialProps: { notes: first },
  })

test('what is typed is kept, and a write that waits does not come back after it was cleared', () => {
  const { result, rerender } = write('')
  rerender({ notes: 'Replaced' })
  vi.advanceTimersByTime(300)
  expect(kept()).toBe('{"notes":"Replaced"}')

  rerender({ notes: 'Replaced the fuse' })
  vi.advanceTimersByTime(100)
  result.current.clear()
  rerender({ notes: 'Replaced the fuse' })
  vi.advanceTimersByTime(1000)
  expect(kept()).toBeNull()
})

test('what is typed after that is kept again', () => {
  const { result, rerender } = write('')
  rerender({ notes: 'First' })
  result.current.clear()
  rerender({ notes: '' })
  rerender({ notes: 'Second' })
  vi.advanceTimersByTime(300)
  expect(kept()).toBe('{"notes":"Second"}')
})
