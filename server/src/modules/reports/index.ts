import { join } from 'node:path'

/** The functions and triggers that keep the figures of days, and the indexes that key figures are read from. */
export const sqlFiles = ['case-days.sql', 'work-days.sql', 'kpis/kpi-indexes.sql'].map((name) =>
  join(import.meta.dirname, name),
)
