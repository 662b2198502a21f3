import { TEMPLATE_FIELDS } from '@mtambo/contract'
import { inGsm, measure } from '#core/outside/gsm.ts'

export type Field = (typeof TEMPLATE_FIELDS)[number]
export type Values = Record<Exclude<Field, 'link'>, string> & { link: string | null }
export type Channel = 'email' | 'sms'
export type OwnWords = { subject: string | null; body: string }

/** What is said where an organisation has not chosen its own words. A mail is in plain text: every program shows it, and nothing in it can be clicked by mistake. */
export const PRODUCT_WORDS: Record<Channel, OwnWords> = {
  email: {
    subject: '{title} · {organisation}',
    body: [
      'Hello {name},',
      '{title}',
      '{text}',
      'Open it here:\n{link}',
      '{organisation}\nYou can choose how you are told in your profile.',
    ].join('\n\n'),
  },
  sms: { subject: null, body: '{title}: {text} {organisation}' },
}

const PLACE = /\{([^{}]*)\}/g

/** The names in braces that stand for nothing we know. */
export const unknownFields = (words: string) =>
  [...words.matchAll(PLACE)].map(([, name]) => name ?? '').filter((name) => !isField(name))

const isField = (name: string): name is Field => (TEMPLATE_FIELDS as readonly string[]).includes(name)

/** In one pass: braces in what is filled in stay what they are. A paragraph around a link that is not there goes too. */
export function fillIn(words: string, values: Values): string {
  const paragraphs = words.split(/\n{2,}/)
  const kept = values.link === null ? paragraphs.filter((some) => !some.includes('{link}')) : paragraphs
  return (kept.length > 0 ? kept : paragraphs)
    .map((some) => some.replace(PLACE, (whole, name: string) => (isField(name) ? (values[name] ?? '') : whole)))
    .join('\n\n')
    .trim()
}

const oneLine = (text: string) => text.replace(/\s+/g, ' ').trim()

export const mailIn = ({ subject, body }: OwnWords, values: Values) => ({
  subject: oneLine(fillIn(subject || PRODUCT_WORDS.email.subject!, values)),
  body: fillIn(body, values),
})

/** So many parts at most: every one of them is paid for. */
const MOST_PARTS = 6

/** In the alphabet of an SMS as far as it has the letters, and cut where it would cost too much. */
export function smsIn({ body }: OwnWords, values: Values): string {
  const characters = Array.from(oneLine(inGsm(fillIn(body, values))))
  const fits = (end: number) => measure(characters.slice(0, end).join('')).segments <= MOST_PARTS
  let [least, most] = [0, characters.length]
  while (least < most) {
    const end = Math.ceil((least + most) / 2)
    if (fits(end)) least = end
    else most = end - 1
  }
  return characters.slice(0, least).join('')
}
