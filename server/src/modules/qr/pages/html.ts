/** A piece of a page that is safe to show as it is. */
export class Html {
  readonly text: string
  constructor(text: string) {
    this.text = text
  }
}

type Part = Html | string | number | null | undefined | false | Part[]

const MARKS: Record<string, string> = { '&': '&amp;', '<': '&lt;', '>': '&gt;', '"': '&quot;', "'": '&#39;' }
export const escaped = (text: string) => text.replace(/[&<>"']/g, (mark) => MARKS[mark]!)

const asText = (part: Part): string => {
  if (part === null || part === undefined || part === false) return ''
  if (part instanceof Html) return part.text
  return Array.isArray(part) ? part.map(asText).join('') : escaped(String(part))
}

/** The template without the indentation of the source: on a poor network each byte is waited for. */
const tight = new WeakMap<TemplateStringsArray, string[]>()
function tightened(strings: TemplateStringsArray): string[] {
  const known = tight.get(strings) ?? strings.map((string) => string.replace(/\n +/g, ' '))
  tight.set(strings, known)
  return known
}

/** Whatever is put into it stays text: what people wrote can never become a part of the page. */
export const html = (strings: TemplateStringsArray, ...parts: Part[]) =>
  new Html(
    tightened(strings)
      .map((string, i) => string + (i < parts.length ? asText(parts[i]) : ''))
      .join(''),
  )

/** The same with the line breaks people made. */
export const lines = (text: string): Html[] =>
  text.split('\n').map((line, i) => html`${i > 0 && new Html('<br>')}${line}`)
