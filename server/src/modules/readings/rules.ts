import type { MeterKind, ReadingConfirm, ReadingFlag } from '@mtambo/contract'
import { invalid } from '#core/errors.ts'

type Measured = { kind: MeterKind; unit: string; rolloverAt: number | null }
/** A reading that counts: what it showed, and what the counter had counted in all. */
export type Known = { value: number; base: number; total: number; at: Date; flags: readonly ReadingFlag[] }
export type Given = {
  value: number
  at: Date
  confirm?: ReadingConfirm | undefined
  startValue?: number | undefined
  /** A machine cannot be asked: what looks wrong is only marked. */
  silent?: boolean
}
/** `usual`: of a counter what it rises in a day, of a gauge what it shows on average. */
type Beside = { before?: Known | undefined; after?: Known | undefined; usual: number | null }
export type Judged = { base: number; used: number | null; flags: ReadingFlag[] }

const DAY = 86_400_000
/** So many times the usual is asked about. */
const FAR_OUT = 10
/** Older readings say little of how a machine is used now. */
export const RECENT_DAYS = 90

/** Four places behind the point, as they are kept. */
export const kept = (value: number) => Math.round(value * 1e4) / 1e4
const said = (value: number) => String(kept(value))

/** What a counter rises in a day, between the first and the last of its recent readings; less than a day says nothing. */
export function perDay(first: { total: number; at: Date }, last: { total: number; at: Date }): number | null {
  const days = (last.at.getTime() - first.at.getTime()) / DAY
  return days >= 1 ? kept((last.total - first.total) / days) : null
}

/** Whether a reading fits between its neighbours. What cannot be is refused, what can hardly be is asked about. */
export function judge(meter: Measured, given: Given, beside: Beside): Judged {
  return meter.kind === 'gauge' ? judgeGauge(meter, given, beside) : judgeCounter(meter, given, beside)
}

function judgeGauge({ unit }: Measured, { value, confirm, silent }: Given, { usual }: Beside): Judged {
  const isHigh = usual !== null && usual > 0 && Math.abs(value) > FAR_OUT * usual
  if (isHigh && confirm !== 'high' && !silent)
    throw ask(`${said(value)} ${unit} is more than ${FAR_OUT} times the usual. Is it right?`)
  return { base: 0, used: null, flags: isHigh ? ['high'] : [] }
}

function judgeCounter(meter: Measured, given: Given, beside: Beside): Judged {
  const { value, at, confirm } = given
  const { before, after, usual } = beside
  if (value < 0) throw invalid({ value: 'A counter cannot show less than nothing.' })
  if (meter.rolloverAt !== null && value >= meter.rolloverAt)
    throw invalid({ value: `This meter begins again at ${said(meter.rolloverAt)}. It cannot show that much.` })
  if (after) return judgeBetween(meter, given, { ...beside, after })
  if (!before) return { base: 0, used: null, flags: [] }
  if (confirm === 'new_meter') return onNewMeter(given, before)
  if (value < before.value) return judgeLower(meter, given, before)

  const used = kept(value - before.value)
  const days = Math.max(1, (at.getTime() - before.at.getTime()) / DAY)
  const isHigh = usual !== null && usual > 0 && used > FAR_OUT * usual * days
  if (isHigh && confirm !== 'high' && !given.silent)
    throw ask(
      `${said(used)} ${meter.unit} since the last reading is more than ${FAR_OUT} times the usual ${said(usual)} ${meter.unit} a day. Is it right?`,
    )
  return { base: before.base, used, flags: isHigh ? ['high'] : [] }
}

/** A counter that shows less than before: mistyped, past its end, or another one. */
function judgeLower({ unit, rolloverAt }: Measured, given: Given, before: Known): Judged {
  const { value, confirm, silent } = given
  if (rolloverAt !== null && (confirm === 'rollover' || silent))
    return { base: before.base + rolloverAt, used: kept(value + rolloverAt - before.value), flags: ['rollover'] }
  if (silent) return onNewMeter(given, before)
  const answers = rolloverAt === null ? 'was the meter changed' : 'did it begin again, or was it changed'
  throw ask(
    `The last reading was ${said(before.value)} ${unit}, and ${said(value)} is less. Is it mistyped, or ${answers}?`,
  )
}

function onNewMeter({ value, startValue = 0 }: Given, before: Known): Judged {
  if (value < startValue) throw invalid({ startValue: 'The new meter cannot have begun with more than it shows.' })
  return { base: kept(before.total - startValue), used: kept(value - startValue), flags: ['new_meter'] }
}

/** Entered late: it has to lie between those around it. What a counter goes through later is known already. */
function judgeBetween(
  { rolloverAt }: Measured,
  { value }: Given,
  { before, after }: Beside & { after: Known },
): Judged {
  const most = after.flags.includes('new_meter')
    ? Number.POSITIVE_INFINITY
    : after.flags.includes('rollover')
      ? (rolloverAt ?? Number.POSITIVE_INFINITY)
      : after.value
  const least = before?.value ?? 0
  if (value < least || value > most)
    throw invalid({
      value: Number.isFinite(most)
        ? `By the readings before and after, it must lie between ${said(least)} and ${said(most)}.`
        : `By the reading before, it cannot be under ${said(least)}.`,
    })
  return { base: before?.base ?? after.base, used: before ? kept(value - before.value) : null, flags: [] }
}

const ask = (question: string) => invalid({ confirm: question })
