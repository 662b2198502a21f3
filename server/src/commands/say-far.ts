import type { Say } from './open.ts'

type Step = { rows: number; ofRows: number; files: number; ofFiles: number }
const EVERY_MS = 5000

/** How far a long command is, every few seconds. */
export function sayFar(say: Say) {
  let next = Date.now() + EVERY_MS
  return ({ rows, ofRows, files, ofFiles }: Step) => {
    if (Date.now() < next) return
    next = Date.now() + EVERY_MS
    say(`  ${rows} of ${ofRows} rows, ${files} of ${ofFiles} files …`)
  }
}
