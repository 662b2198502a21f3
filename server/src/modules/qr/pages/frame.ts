import { readFileSync } from 'node:fs'
import { join } from 'node:path'
import { PublicLanguage, type PublicAsset } from '@mtambo/contract'
import { CATALOGUES, type PublicTexts } from '../texts/index.ts'
import { html, Html } from './html.ts'
import { scriptAddress } from './script-address.ts'

export type Shown = { language: PublicLanguage; say: PublicTexts; path: string }
type Frame = Shown & {
  title: string
  owner?: PublicAsset['organisation'] | undefined
  code?: string | undefined
  body: Html
}

const CSS = new Html(readFileSync(join(import.meta.dirname, 'page.css'), 'utf8').replace(/\s*\n\s*/g, ' '))

/** A whole page: it reads and sends without the script, which keeps drafts, sends photos and looks for news. */
export function framed({ language, say, path, title, owner, code, body }: Frame): string {
  return html`<!doctype html>
    <html lang="${language}">
      <head>
        <meta charset="utf-8" />
        <meta name="viewport" content="width=device-width, initial-scale=1" />
        <meta name="robots" content="noindex" />
        <link rel="icon" href="/icon.svg" type="image/svg+xml" />
        <meta name="format-detection" content="telephone=no" />
        <title>${title}</title>
        <style>
          ${CSS}
        </style>
        <script type="module" src="${scriptAddress()}"></script>
      </head>
      <body>
        <header>
          <div class="owner">
            ${owner?.logoUrl && html`<img src="${owner.logoUrl}" alt="" />`}${owner?.name ?? 'Mtambo'}
          </div>
          <nav class="languages" aria-label="${say.language}">
            ${PublicLanguage.options.map((each) => languageLink(each, language, path))}
          </nav>
        </header>
        <main>${body}</main>
        <footer>
          ${owner && html`<p>${say.privacy(owner.name)}</p>`}
          <a href="/console/scan${code && `?code=${code}`}">${say.staff}</a>
        </footer>
      </body>
    </html>`.text
}

const languageLink = (each: PublicLanguage, current: PublicLanguage, path: string) =>
  html`<a
    href="${path}?l=${each}"
    hreflang="${each}"
    lang="${each}"
    ${each === current && new Html(' aria-current="true"')}
    >${CATALOGUES[each].name}</a
  >`

const CLOCK = { hour: '2-digit', minute: '2-digit', hourCycle: 'h23' } as const

/** "today at 09:10", or the day with it. */
export function moment(at: Date, now: Date, timeZone: string, say: PublicTexts) {
  const day = (date: Date) => date.toLocaleDateString('sv-SE', { timeZone })
  const time = at.toLocaleTimeString(say.locale, { timeZone, ...CLOCK })
  if (day(at) === day(now)) return say.today(time)
  return `${at.toLocaleDateString(say.locale, { timeZone, day: 'numeric', month: 'short', year: 'numeric' })}, ${time}`
}

/** What it is, where it is and how it is. */
export const thing = (asset: PublicAsset, say: PublicTexts) =>
  html`<div class="thing">
    ${asset.photoUrl && html`<img src="${asset.photoUrl}" alt="" />`}
    <h1>${asset.name}</h1>
    <p class="quiet">${[asset.tag, asset.category].filter(Boolean).join(' · ')}</p>
    ${asset.place && html`<p class="quiet">${asset.place}</p>`}
    ${asset.status && html`<p class="mark ${asset.status}">${say.status[asset.status]}</p>`}
  </div>`
