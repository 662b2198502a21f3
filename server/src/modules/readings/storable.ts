import type { MeterKind } from '@mtambo/contract'
import { invalid, Refusal, violates } from '#core/errors.ts'

type Typed = { rolloverAt?: number | null | undefined; statedPerDay?: number | null | undefined }

/** Only what counts comes to an end and has a daily use. */
export function assertFitsKind(kind: MeterKind, { rolloverAt, statedPerDay }: Typed) {
  if (kind === 'counter') return
  if (rolloverAt) throw invalid({ rolloverAt: 'Only a counter begins again.' })
  if (statedPerDay) throw invalid({ statedPerDay: 'Only a counter has a daily use.' })
}

export function refuseTaken(error: unknown): never {
  if (violates(error, 'meters_name')) throw invalid({ name: 'This has a meter of that name already.' })
  if (violates(error, 'meters_org_id_id_pk')) throw new Refusal('conflict', 'This meter has already been saved.')
  throw error
}
