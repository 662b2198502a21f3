import { expect, test } from 'vitest'
import { en as publicEnglish } from '../../public/texts/en.ts'
import { ny as publicChichewa } from '../../public/texts/ny.ts'
import { sw as publicSwahili } from '../../public/texts/sw.ts'
import { en } from './en.ts'
import { ny } from './ny.ts'
import { sw } from './sw.ts'

/** Words that are the same everywhere. */
const SAME = ['profile.sms']

function sentences(catalogue: object, path = ''): [string, string][] {
  return Object.entries(catalogue).flatMap(([key, value]) =>
    typeof value === 'string'
      ? [[path + key, value] as [string, string]]
      : typeof value === 'object'
        ? sentences(value, `${path}${key}.`)
        : [],
  )
}

/** That none is missing is checked by the types; that none was left in English, here. */
test.each([
  ['the portal in Swahili', en, sw],
  ['the portal in Chichewa', en, ny],
  ['the landing page in Swahili', publicEnglish, publicSwahili],
  ['the landing page in Chichewa', publicEnglish, publicChichewa],
])('%s is translated', (_, english, other) => {
  const original = new Map(sentences(english))
  const left = sentences(other).filter(([path, text]) => text === original.get(path) && !SAME.includes(path))
  expect(left).toEqual([])
})
