/** Tables whose rows are no part of a backup, each with its reason. Every other table with an `org_id` is. */
export const NOT_CARRIED: Record<string, string> = {
  backups: 'A backup does not hold the list of backups',
  restores: 'Nor what was restored',
  idempotency_keys: 'Answers to requests that a phone may still repeat: of this installation only',
  calendar_feeds: 'Each is a key to a calendar; people make a new address',
  file_usage: 'Added up as the files come in: what an archive says of it would be taken on trust',
  public_visits: 'Who opened which public page in the last two days: against abuse of this installation',
  imports: 'The files of imports are not kept, so they cannot be gone on with or taken back elsewhere',
  import_problems: 'Belong to an import',
  import_rows: 'Belong to an import',
}

/** Rows that are left out of a table that is carried, as a condition for those that are not. */
export const ROWS_CARRIED: Record<string, string> = {
  // Text with a secret in it never leaves; and what was on its way would be sent a second time, or never.
  outbox: `not confidential and status in ('sent', 'failed')`,
  // Of one that is still arriving there are no bytes.
  files: 'ready',
}

/** Columns that say where something lies on this installation: made anew where it is restored (remake.ts). */
export const COLUMNS_MADE_ANEW: Record<string, string[]> = { files: ['storage_key', 'thumbnail_key', 'client_id'] }

/** What a column gets that is not carried, and would by itself get something that is wrong here. */
export const FIXED: Record<string, Record<string, string>> = {
  // Written by a transaction of long ago: what was restored is no news to an open page.
  events: { xid: `'1'::xid8` },
}

/** What a company has as soon as it is signed up for: while there is nothing else, it counts as empty. */
export const FURNITURE = new Set([
  ...Object.keys(NOT_CARRIED),
  'roles',
  'members',
  'categories',
  'events',
  'notices',
  'notice_preferences',
  'notification_templates',
  'outbox',
  'search_words',
  'counters',
  'totals',
  'file_usage',
  'case_days',
  'case_day_changes',
  'work_days',
  'work_day_changes',
])
