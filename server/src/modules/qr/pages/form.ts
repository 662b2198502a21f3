import { type Endpoint, type Input, MAX_PHOTOS } from '@mtambo/contract'
import { invalid } from '#core/errors.ts'
import type { PublicTexts } from '../texts/index.ts'
import type { Sent } from './asset-page.ts'

/** What a browser sends without our script: text, and the names of photos that the script sent before. */
export function readForm(form: URLSearchParams) {
  const photoIds = form.getAll('photoIds').slice(0, MAX_PHOTOS)
  const values: Sent['values'] = {}
  for (const [name, value] of form) if (name !== 'photoIds') values[name] = value.replaceAll('\r\n', '\n')
  return { values, photoIds }
}

/** The same as the endpoint takes it. What is wrong is said in the reader's language, so the contract's own sentences are left out. */
export function asInput<E extends Endpoint>(e: E, form: ReturnType<typeof readForm>, fixed: object, say: PublicTexts) {
  const { photoIds, values } = form
  const known = Object.entries(values).filter(([name]) => name in e.input.shape)
  const given = { ...Object.fromEntries(known), ...('photoIds' in e.input.shape && { photoIds }), ...fixed }
  const parsed = e.input.safeParse(given)
  if (parsed.success) return parsed.data as Input<E>
  const fields = parsed.error.issues.map(({ path }) => String(path[0]))
  throw invalid(Object.fromEntries(fields.map((field) => [field, sentenceFor(field, say)])), say.check)
}

const sentenceFor = (field: string, say: PublicTexts) => {
  if (field === 'category') return say.chooseCategory
  if (field === 'condition') return say.chooseCondition
  if (field === 'photoIds') return say.wrongPhotos
  return field === 'ticket' ? say.expired : say.wrongWords
}
