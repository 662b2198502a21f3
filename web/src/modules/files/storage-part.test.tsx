import { media, type StorageUse } from '@mtambo/contract'
import { screen } from '@testing-library/react'
import { expect, test } from 'vitest'
import { on } from '#testing/fake-api.ts'
import { uuid } from '#testing/people.ts'
import { expectAccessible, renderPage } from '#testing/render-page.tsx'
import { kindOf, tooLarge } from './kinds.ts'
import { StoragePart } from './storage-part.tsx'
import { zoomed } from './use-zoom.ts'

const GB = 1024 ** 3
const gigabytes = (n: number) => Math.round(n * GB)
const use: StorageUse = {
  usedBytes: gigabytes(4.6),
  quotaBytes: 5 * GB,
  kinds: [
    { kind: 'image', files: 1200, bytes: gigabytes(0.6) },
    { kind: 'document', files: 40, bytes: gigabytes(0.5) },
    { kind: 'audio', files: 0, bytes: 0 },
    { kind: 'video', files: 31, bytes: gigabytes(3.5) },
  ],
  largest: [
    {
      id: uuid(1),
      name: 'crane.mp4',
      kind: 'video',
      bytes: 190 * 1024 ** 2,
      addedAt: new Date('2026-03-03T08:00:00Z'),
      addedBy: 'Mary Wanjiku',
      about: { type: 'asset', id: uuid(60) },
    },
  ],
}

test('the page says how much is used by what, that it is scarce, and where the largest files are', async () => {
  renderPage(<StoragePart />, { api: [on(media.usage, use)] })
  await screen.findByText('4.6 GB of 5 GB are used (92 %).')
  expect(screen.getByText('There is little room left')).toBeTruthy()
  expect(screen.getByRole('row', { name: 'Videos 31 3.5 GB' })).toBeTruthy()
  expect(screen.getByRole('link', { name: 'Network asset' }).getAttribute('href')).toBe(
    `/assets/${uuid(60)}?tab=documents`,
  )
  await expectAccessible()
})

test.each([
  ['image/png', 'image'],
  ['video/mp4', 'video'],
  ['audio/ogg', 'audio'],
  ['application/pdf', 'document'],
  ['', 'document'],
])('%s is a %s', (type, kind) => {
  expect(kindOf({ type })).toBe(kind)
})

test.each([
  ['application/pdf', 0, /empty/],
  ['application/pdf', 26 * 1024 ** 2, /^This document has 26 MB/],
  ['application/pdf', 24 * 1024 ** 2, null],
  // Made smaller before it is sent.
  ['image/jpeg', 30 * 1024 ** 2, null],
])('%s of %d bytes', (type, size, problem) => {
  const said = tooLarge({ type, size })
  if (problem) expect(said).toMatch(problem)
  else expect(said).toBeNull()
})

test('a picture is made larger about its middle, and smaller until all of it is seen', () => {
  const close = zoomed({ scale: 2, x: 10, y: -20 }, 2)
  expect(close).toEqual({ scale: 4, x: 20, y: -40 })
  expect(zoomed(close, 10).scale).toBe(6)
  expect(zoomed(close, 0.1)).toEqual({ scale: 1, x: 0, y: 0 })
})
