import { Condition, type PublicLook } from '@mtambo/contract'
import type { PublicTexts } from '../texts/index.ts'
import { choices, field, hidden, photos, type Problems } from './fields.ts'
import { framed, moment, thing, type Shown } from './frame.ts'
import { html } from './html.ts'

/** A form that was sent and came back: what was written, and what is wrong with it. */
export type Sent = {
  values: Record<string, string | undefined>
  photoIds: string[]
  problems: Problems
  says?: string
  /** The same proof again, to which its photos belong; none once it is too old. */
  ticket?: string | undefined
}
export const NOTHING_SENT: Sent = { values: {}, photoIds: [], problems: {} }

/** What a label belongs to, what of it is known already, and the form to report more. */
export function assetPage(look: PublicLook, shown: Shown, now: Date, sent: Sent = NOTHING_SENT): string {
  const { asset } = look
  const { say } = shown
  return framed({
    ...shown,
    title: say.title(asset.name),
    owner: asset.organisation,
    code: asset.code,
    body: html`${thing(asset, say)} ${look.state === 'open' ? open(look, shown, now, sent) : closed(look, say)}`,
  })
}

function closed({ state, asset }: PublicLook, say: PublicTexts) {
  const { phone } = asset.organisation
  return html`<p class="note">
    ${state === 'replaced' ? say.replaced : say.retired} ${phone && say.closedPhone(phone)}
  </p>`
}

function open(look: PublicLook, { say }: Shown, now: Date, sent: Sent) {
  return html`${look.known.length > 0 && known(look, say, now)}
    <form
      method="post"
      class="card"
      data-report="${look.asset.code}"
      ${sent.says && 'data-again'}
      data-sending="${say.sending}"
      data-offline="${say.offline}"
    >
      <h2>${say.report}</h2>
      <p class="note">${say.danger}</p>
      ${sent.says && html`<p class="note bad" role="alert">${sent.says}</p>`}
      <p class="note good" data-kept hidden>
        ${say.kept} <button type="button" class="second" data-start-over>${say.startOver}</button>
      </p>
      ${questions(look, say, sent)} ${hidden(sent.ticket ?? look.ticket)}
      <button>${say.send}</button>
    </form>`
}

function questions({ categories, asks }: PublicLook, say: PublicTexts, { values, photoIds, problems }: Sent) {
  const conditions = Condition.options.map((code) => ({ code, label: say.conditions[code] }))
  return html`${choices({ name: 'category', legend: say.what, choices: categories, value: values['category'], problems })}
    ${choices({ name: 'condition', legend: say.how, choices: conditions, value: values['condition'], problems }, true)}
    ${field({ name: 'description', label: say.words, help: say.wordsHelp, value: values['description'], problems, most: 2000, kind: 'words' }, say)}
    ${photos(say, photoIds, problems)}
    <fieldset>
      <legend>${say.who}</legend>
      ${field({ name: 'reporterName', label: say.reporterName, value: values['reporterName'], problems, most: 100, required: asks.name === 'required', complete: 'name' }, say)}
      ${phone(asks, say, values, problems)}
    </fieldset>`
}

const phone = (asks: PublicLook['asks'], say: PublicTexts, values: Sent['values'], problems: Problems) =>
  field(
    {
      name: 'reporterPhone',
      label: say.reporterPhone,
      help: asks.sms ? say.phoneHelpSms : say.phoneHelp,
      value: values['reporterPhone'],
      problems,
      most: 30,
      required: asks.phone === 'required',
      kind: 'tel',
      complete: 'tel',
    },
    say,
  )

/** "Reported today at 09:10, a technician is coming": whoever sees the same follows it instead. */
const known = ({ known: all, asset, ticket, timeZone, asks }: PublicLook, say: PublicTexts, now: Date) =>
  html`<section class="card">
    <h2>${say.known}</h2>
    <p class="quiet">${say.knownLead}</p>
    <ul class="plain">
      ${all.map(
        ({ id, label, status, reportedAt }) =>
          html`<li class="known">
            <p>
              <b>${label}</b><br /><span class="quiet"
                >${moment(reportedAt, now, timeZone, say)}, ${say.short[status]}</span
              >
            </p>
            <details>
              <summary>${say.join}</summary>
              <form method="post" action="/q/${asset.code}/join">
                <p class="quiet">${say.joinHelp}</p>
                <input type="hidden" name="knownId" value="${id}" />
                ${phone({ ...asks, phone: 'optional' }, say, {}, {})} ${hidden(ticket)}
                <button class="second">${say.join}</button>
              </form>
            </details>
          </li>`,
      )}
    </ul>
  </section>`
