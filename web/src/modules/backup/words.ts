import type { BackupState, Progress } from '@mtambo/contract'
import { formatNumber } from '#lib/format.ts'
import type { StatusName } from '#ui/status-badge.tsx'

export const SHOWN: Record<BackupState, [StatusName, string]> = {
  waiting: ['queued', 'Waiting'],
  running: ['in_progress', 'Being made'],
  done: ['done', 'Ready'],
  failed: ['failed', 'Failed'],
  gone: ['over', 'Removed'],
}

export const isUnderWay = (state: string | undefined) => state === 'waiting' || state === 'running'

/** `work_order_links` → `Work order links`: names of tables, as near to people's as they are. */
export const registerWord = (name: string) => {
  const words = name.replaceAll('_', ' ')
  return words.charAt(0).toUpperCase() + words.slice(1)
}

/** How much of it is done, from 0 to 100. A file takes as long as many rows. */
export function percentOf({ rows, ofRows, files, ofFiles }: Progress) {
  const FILE = 50
  const all = ofRows + ofFiles * FILE
  return all === 0 ? 0 : Math.floor(((rows + files * FILE) / all) * 100)
}

export function farInWords({ rows, ofRows, files, ofFiles }: Progress) {
  if (ofRows === 0) return 'Beginning …'
  const some = [`${formatNumber(rows)} of ${formatNumber(ofRows)} rows`]
  if (ofFiles > 0) some.push(`${formatNumber(files)} of ${formatNumber(ofFiles)} files`)
  return some.join(' · ')
}
