import { readFileSync } from 'node:fs'
import { join } from 'node:path'
import axe from 'axe-core'
import { beforeEach, expect, test } from 'vitest'
import { en } from './texts/en.ts'

const html = readFileSync(join(import.meta.dirname, '../../../index.html'), 'utf8')

beforeEach(() => {
  const page = new DOMParser().parseFromString(html, 'text/html')
  document.title = page.title
  document.documentElement.lang = page.documentElement.lang
  document.body.innerHTML = page.body.innerHTML
})

test('the page reads without JavaScript, in the sentences of the English catalogue', () => {
  const shown = [...document.querySelectorAll<HTMLElement>('[data-text]')].map((place) => [
    place.dataset.text,
    place.textContent?.replace(/\s+/g, ' ').trim(),
  ])
  expect(Object.fromEntries([['title', document.title], ...shown])).toEqual(en)
  expect([...document.querySelectorAll('a')].map((link) => link.getAttribute('href'))).toEqual([
    '/portal/',
    '/console/',
    '/api/docs',
  ])
})

test('nothing on it is out of reach', async () => {
  const { violations } = await axe.run(document.body, { rules: { 'color-contrast': { enabled: false } } })
  expect(violations.map(({ id }) => id)).toEqual([])
})
