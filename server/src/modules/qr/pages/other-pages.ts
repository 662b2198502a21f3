import { field } from './fields.ts'
import { framed, type Shown } from './frame.ts'
import { html } from './html.ts'

/** For whoever cannot scan: the code is typed. */
export const codePage = (shown: Shown, wrong?: string) => {
  const { say } = shown
  const problems = { code: wrong }
  return framed({
    ...shown,
    title: say.codeTitle,
    body: html`<h1>${say.codeTitle}</h1>
      <p>${say.codeLead}</p>
      <form method="get" action="/q" class="card">
        ${field({ name: 'code', label: say.code, value: '', problems, most: 60, required: true }, say)}
        <button>${say.codeGo}</button>
      </form>`,
  })
}

/** Nothing is here, or not now, and why. */
export const saidPage = (shown: Shown, says: string, code?: string) =>
  framed({
    ...shown,
    title: shown.say.codeTitle,
    code,
    body: html`<h1>${shown.say.codeTitle}</h1>
      <p class="note">${says}</p>
      <a class="button second" href="/q">${shown.say.code}</a>`,
  })
