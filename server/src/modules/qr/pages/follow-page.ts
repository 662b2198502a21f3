import type { PublicFollow } from '@mtambo/contract'
import type { PublicTexts } from '../texts/index.ts'
import { field, hidden, photos } from './fields.ts'
import { framed, moment, thing, type Shown } from './frame.ts'
import { html, lines } from './html.ts'
import { NOTHING_SENT, type Sent } from './asset-page.ts'

type Page = Shown & { address: string; arrived: 'report' | 'more' | undefined; now: Date }

/** What became of a report; the part that changes is looked for again by the script. */
export function followPage(follow: PublicFollow, page: Page, sent: Sent = NOTHING_SENT): string {
  const { say, arrived, address, now } = page
  const { asset } = follow
  return framed({
    ...page,
    title: `${say.follow(follow.number)}: ${asset.name}`,
    owner: asset.organisation,
    code: asset.code,
    body: html`${arrived && html`<p class="note good" role="status" data-arrived="${asset.code}">${arrived === 'report' ? say.thanks : say.arrived}</p>`}
      ${thing({ ...asset, photoUrl: null }, say)}
      <div data-live>${state(follow, say)}</div>
      <section class="card">
        <h2>${say.follow(follow.number)}</h2>
        <p>${say.keepLink}</p>
        <p class="link">${address}</p>
        <button type="button" class="second" data-copy="${address}" data-copied="${say.copied}" hidden>
          ${say.copy}
        </button>
      </section>
      <div data-live>${story(follow, say, now)}</div>
      ${sent.says && html`<p class="note bad" role="alert">${sent.says}</p>`}
      <div data-live="${follow.status}">${forms(follow, page, sent)}</div>
      <a class="button second" href="/q/${asset.code}">${say.reportAgain}</a>`,
  })
}

function state(follow: PublicFollow, say: PublicTexts) {
  return html`<section class="card">
    <h2>${follow.declined ? say.now.declined : say.now[follow.status]}</h2>
    <p><b>${follow.label}</b>${follow.photos > 0 && ` · ${say.photosSent(follow.photos)}`}</p>
    ${
      follow.description &&
      html`<div>
        <small>${say.said}</small>
        <blockquote>${lines(follow.description)}</blockquote>
      </div>`
    }
  </section>`
}

function story(follow: PublicFollow, say: PublicTexts, now: Date) {
  const at = (date: Date) => moment(date, now, follow.timeZone, say)
  return html`<section class="card">
    <h2>${say.story}</h2>
    <ol class="story">
      ${follow.history.map(
        ({ what, at: when, notes }) =>
          html`<li>
            <b>${say.steps[what]}</b><br /><span class="quiet">${at(when)}</span
            >${notes && html`<blockquote>${lines(notes)}</blockquote>`}
          </li>`,
      )}
    </ol>
  </section>`
}

function forms(follow: PublicFollow, { say, path, now }: Page, sent: Sent) {
  const until = follow.reopenUntil && moment(follow.reopenUntil, now, follow.timeZone, say)
  if (until)
    return form({
      action: `${path}/reopen`,
      title: say.notFixed,
      lead: say.notFixedLead(until),
      words: say.notFixedWords,
    })
  return follow.mayAdd && form({ action: `${path}/notes`, title: say.add, words: say.addWords })

  function form({ action, title, lead, words }: { action: string; title: string; lead?: string; words: string }) {
    return html`<details class="card" ${sent.says && html` open`}>
      <summary>${title}</summary>
      <form
        method="post"
        action="${action}"
        data-report="${follow.asset.code}"
        data-no-draft
        data-sending="${say.sending}"
        data-offline="${say.offline}"
      >
        ${lead && html`<p>${lead}</p>`}
        ${field({ name: 'description', label: words, value: sent.values['description'], problems: sent.problems, most: 2000, kind: 'words' }, say)}
        ${photos(say, sent.photoIds, sent.problems)} ${hidden(sent.ticket ?? follow.ticket)}
        <button>${title === say.add ? say.addSend : title}</button>
      </form>
    </details>`
  }
}
