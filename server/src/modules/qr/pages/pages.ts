import { publicReports as endpoints, readAssetCode, REFUSALS } from '@mtambo/contract'
import { now } from '#core/clock.ts'
import { Refusal } from '#core/errors.ts'
import { outside } from '#core/outside/index.ts'
import { serverPages, type PageAnswer, type PageVisit } from '#core/pages.ts'
import { publicPicture } from '#core/public-pictures.ts'
import { addToReport, reopenReport } from '../actions/add-to-report.ts'
import { joinReport, sendReport } from '../actions/send-report.ts'
import { followReport } from '../follow.ts'
import { look } from '../look.ts'
import { findPhoto } from '../photo.ts'
import { textsIn, type PublicTexts } from '../texts/index.ts'
import { assetPage, type Sent } from './asset-page.ts'
import { followPage } from './follow-page.ts'
import { asInput, readForm } from './form.ts'
import type { Shown } from './frame.ts'
import { keptLanguage, languageOf } from './language.ts'
import { codePage, saidPage } from './other-pages.ts'

/** The pages of a label: made here, so that they read and send on any phone, over any network, and without a script. */
const pages = serverPages(
  {
    'GET /q': typed,
    'GET /q/:code': (visit) => showAsset(visit),
    'GET /q/:code/:key': (visit) => showReport(visit),
    'POST /q/:code': takeReport,
    'POST /q/:code/join': takeJoin,
    'POST /q/:code/:key/notes': (visit) => takeMore(visit, addToReport),
    'POST /q/:code/:key/reopen': (visit) => takeMore(visit, reopenReport),
  },
  (visit, error) => {
    const shown = shownTo(visit)
    return { html: saidPage(shown, error?.message ?? shown.say.broken, readAssetCode(placeOf(visit).code)) }
  },
)

export const extras = [publicPicture('/q/:code/photo', findPhoto), pages]

const placeOf = ({ params }: PageVisit) => ({ code: params['code'] ?? '', key: params['key'] ?? '' })

function shownTo(visit: PageVisit): Shown {
  const { code, key } = placeOf(visit)
  const language = languageOf(visit)
  const path = ['/q', code, key].filter(Boolean).map((part, i) => (i === 0 ? part : encodeURIComponent(part)))
  return { language, say: textsIn(language), path: path.join('/') }
}

/** A code that was typed, or the question for one. */
async function typed(visit: PageVisit): Promise<PageAnswer> {
  const shown = shownTo(visit)
  const { code } = visit.query
  const read = code && readAssetCode(code)
  if (read) return { goTo: `/q/${read}` }
  return { html: codePage(shown, code && shown.say.unknown), ...keptLanguage(visit) }
}

async function showAsset(visit: PageVisit, again?: Again): Promise<PageAnswer> {
  const shown = shownTo(visit)
  const found = await look({ code: placeOf(visit).code, language: shown.language }, visit.client)
  return { html: assetPage(found, shown, now(), again?.sent), ...again?.answer, ...keptLanguage(visit) }
}

async function showReport(visit: PageVisit, again?: Again): Promise<PageAnswer> {
  const shown = shownTo(visit)
  const follow = await followReport({ ...placeOf(visit), language: shown.language }, visit.client)
  const { sent } = visit.query
  const arrived = sent === 'report' || sent === 'more' ? sent : undefined
  const page = { ...shown, address: `${outside().publicUrl}${shown.path}`, arrived, now: now() } as const
  return { html: followPage(follow, page, again?.sent), ...again?.answer, ...keptLanguage(visit) }
}

async function takeReport(visit: PageVisit): Promise<PageAnswer> {
  const { language, say } = shownTo(visit)
  const { code } = placeOf(visit)
  const form = readForm(visit.form)
  try {
    const { key, code: at } = await sendReport(asInput(endpoints.report, form, { code, language }, say), visit.client)
    return { goTo: `/q/${at}/${key}?sent=report` }
  } catch (error) {
    return showAsset(visit, saidAgain(say, error, form))
  }
}

async function takeJoin(visit: PageVisit): Promise<PageAnswer> {
  const { language, say } = shownTo(visit)
  const { code } = placeOf(visit)
  try {
    const input = asInput(endpoints.join, readForm(visit.form), { code, language }, say)
    const { key, code: at } = await joinReport(input, visit.client)
    return { goTo: `/q/${at}/${key}?sent=report` }
  } catch (error) {
    return showAsset(visit, saidAgain(say, error, readForm(new URLSearchParams())))
  }
}

async function takeMore(visit: PageVisit, take: typeof addToReport): Promise<PageAnswer> {
  const { language, say, path } = shownTo(visit)
  const form = readForm(visit.form)
  try {
    await take(asInput(endpoints.add, form, { ...placeOf(visit), language }, say), visit.client)
    return { goTo: `${path}?sent=more` }
  } catch (error) {
    return showReport(visit, saidAgain(say, error, form))
  }
}

type Again = { sent: Sent; answer: { status: number } }

/** What was sent comes back with what is wrong beside it. What cannot be mended in the form is a page of its own. */
function saidAgain(say: PublicTexts, error: unknown, form: ReturnType<typeof readForm>): Again {
  if (!(error instanceof Refusal) || error.code === 'not_found') throw error
  const { ticket, file, ...problems } = error.fields ?? {}
  const old = ticket === say.expired
  const photoGone = Object.keys(problems).some((name) => name.startsWith('photoIds'))
  const sent: Sent = {
    values: form.values,
    // A photo that is gone, or came from a page that is too old, is not named again.
    photoIds: old || photoGone ? [] : form.photoIds,
    ticket: old ? undefined : form.values['ticket'],
    problems: { ...problems, ...(photoGone && { photoIds: say.wrongPhotos }) },
    says: ticket ?? file ?? (error.code === 'invalid' ? (Object.values(problems)[0] ?? say.check) : error.message),
  }
  return { sent, answer: { status: REFUSALS[error.code] } }
}
