import { MAX_PHOTOS } from '@mtambo/contract'
import type { PublicTexts } from '../texts/index.ts'
import { html, Html } from './html.ts'

export type Values = Record<string, string> & { photoIds?: never }
export type Problems = Record<string, string | undefined>

const on = (yes: boolean, mark: string) => yes && new Html(` ${mark}`)

/** What is wrong with a field, said by the field itself for those who do not see it. */
const wrong = (name: string, problems: Problems) =>
  problems[name] && new Html(` aria-invalid="true" aria-describedby="${name}-error"`)
const error = (name: string, problems: Problems) =>
  problems[name] && html`<p class="error" id="${name}-error">${problems[name]}</p>`

type Choice = { code: string; label: string }
type Choices = { name: string; legend: string; choices: Choice[]; value: string | undefined; problems: Problems }

/** One of few, as buttons for thumbs. */
export const choices = ({ name, legend, choices: all, value, problems }: Choices, one = false) =>
  html`<fieldset${wrong(name, problems)}>
<legend>${legend}</legend>
${error(name, problems)}
<div class="choices${one && ' one'}">${all.map(
    ({ code, label }) =>
      html`<label class="choice"
        ><input type="radio" name="${name}" value="${code}" required${on(value === code, 'checked')} /><span
          >${label}</span
        ></label
      >`,
  )}</div>
</fieldset>`

type Text = {
  name: string
  label: string
  help?: string
  value: string | undefined
  problems: Problems
  most: number
  required?: boolean
  kind?: 'text' | 'tel' | 'words'
  complete?: string
}

export const field = (
  { name, label, help, value = '', problems, most, required = false, kind = 'text', complete }: Text,
  say: PublicTexts,
) =>
  html`<label class="field"
    ><span>${label}${!required && html` <small>${say.optional}</small>`}</span> ${help && html`<small>${help}</small>`}
    ${
      kind === 'words'
        ? html`<textarea
            name="${name}"
            maxlength="${most}"
            rows="3"
            ${on(required, 'required')}${wrong(name, problems)}
          >
${value}</textarea>`
        : html`<input
            type="${kind}"
            name="${name}"
            value="${value}"
            maxlength="${most}"
            ${complete && html` autocomplete="${complete}"`}${on(required, 'required')}${wrong(name, problems)}
          />`
    }
    ${error(name, problems)}</label
  >`

/** Chosen and sent by the script, one by one, before the report: the names of what arrived go with it. */
export const photos = (say: PublicTexts, ids: string[], problems: Problems) =>
  html`<fieldset
    data-photos="${MAX_PHOTOS}"
    hidden
    data-sending="${say.sendingPhoto}"
    data-remove="${say.removePhoto}"
    data-failed="${say.photoFailed}"
  >
    <legend>${say.photos} <small>${say.optional}</small></legend>
    <p class="help">${say.photosHelp(MAX_PHOTOS)}</p>
    ${error('photoIds', problems)}
    <ul class="photos" aria-live="polite"></ul>
    <label class="button second pick">${say.takePhoto}<input type="file" accept="image/*" multiple /></label>
    ${ids.map((id) => html`<input type="hidden" name="photoIds" value="${id}" />`)}
  </fieldset>`

/** What goes with every form: the proof that its page was opened, and a field for programs that fill in everything. */
export const hidden = (ticket: string) =>
  html`<input type="hidden" name="ticket" value="${ticket}" />
    <div class="trap" aria-hidden="true">
      <label>Website <input type="text" name="website" tabindex="-1" autocomplete="off" /></label>
    </div>`
