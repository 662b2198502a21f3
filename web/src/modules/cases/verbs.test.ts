import { CASE_NEXT } from '@mtambo/contract'
import { describe, expect, test } from 'vitest'
import { verbs } from './verbs.ts'

const labels = (...args: Parameters<typeof verbs>) => verbs(...args).map(({ label }) => label)

describe('the moves of a case, as verbs', () => {
  test('forward moves are one word and ask nothing, except how it was resolved', () => {
    expect(labels('reported', ['acknowledged', 'resolved'])).toEqual(['Acknowledge', 'Resolve…'])
    expect(labels('assigned', ['in_progress'])).toEqual(['Start work'])
    expect(labels('resolved', ['closed'])).toEqual(['Close'])
  })

  test('going backward asks for a reason', () => {
    const back = [...verbs('assigned', ['acknowledged']), ...verbs('in_progress', ['assigned'])]
    expect(back.map(({ label }) => label)).toEqual(['Send back…', 'Send back…'])
    expect(back.map(({ asks }) => asks?.missing)).toEqual(['Give the reason', 'Give the reason'])
  })

  test('a resolved one is reopened for whoever had it, or for someone else', () => {
    expect(labels('resolved', ['closed', 'assigned', 'acknowledged'])).toEqual([
      'Close',
      'Reopen…',
      'Reopen for someone else…',
    ])
    expect(labels('resolved', ['acknowledged'])).toEqual(['Reopen…'])
  })

  test('no two moves from one status share a label', () => {
    for (const [from, next] of Object.entries(CASE_NEXT)) {
      const names = labels(
        from as keyof typeof CASE_NEXT,
        next.filter((to) => to !== from && to !== 'assigned'),
      )
      expect(new Set(names).size).toBe(names.length)
    }
  })
})
