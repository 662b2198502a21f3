import type { Person } from '@mtambo/contract'

/** What is being typed after an @ that stands at the caret: the name so far, and where it begins. */
export function typedMention(text: string, caret: number): { from: number; typed: string } | null {
  const found = /(?:^|\s)@((?:[\p{L}\p{M}\p{N}'’.-]+ ?){0,3})$/u.exec(text.slice(0, caret))
  if (!found) return null
  const typed = found[1] ?? ''
  return { from: caret - typed.length - 1, typed }
}

/** The text with the name in place of what was typed of it, and where the caret goes on. */
export function withMention(text: string, { from, typed }: { from: number; typed: string }, { name }: Person) {
  const put = `@${name} `
  const rest = text.slice(from + 1 + typed.length).replace(/^ /, '')
  return { text: text.slice(0, from) + put + rest, caret: from + put.length }
}

/** Those who were chosen and whose name still stands there. */
export const stillNamed = (text: string, chosen: Person[]) => chosen.filter(({ name }) => text.includes(`@${name}`))

/** The text in pieces: what is a name of somebody mentioned, and what is not. */
export function pieces(text: string, mentions: Person[]): { text: string; named: boolean }[] {
  const names = mentions.map(({ name }) => `@${name}`).toSorted((a, b) => b.length - a.length)
  if (names.length === 0) return [{ text, named: false }]
  const pattern = new RegExp(`(${names.map((name) => name.replace(/[.*+?^${}()|[\]\\]/g, '\\$&')).join('|')})`, 'u')
  return text
    .split(pattern)
    .filter(Boolean)
    .map((piece) => ({ text: piece, named: names.includes(piece) }))
}
