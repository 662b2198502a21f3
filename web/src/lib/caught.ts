import { Refused } from './refused.ts'

/** For `createRoot`. What was refused stands on the page in words; everything else is a mistake of ours and belongs in the log. */
export function onCaughtError(error: unknown) {
  if (!(error instanceof Refused)) console.error(error)
}
