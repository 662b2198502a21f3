import type { Backup, Restore } from '@mtambo/contract'
import { uuid } from '#testing/people.ts'

const at = new Date('2026-03-03T08:00:00Z')

export const aBackup = (overrides: Partial<Backup> = {}): Backup => ({
  id: uuid(1),
  state: 'done',
  daily: false,
  who: 'Mary Wanjiku',
  at,
  endedAt: at,
  bytes: 52_428_800,
  progress: { rows: 1200, ofRows: 1200, files: 3, ofFiles: 3 },
  problem: null,
  until: new Date('2026-03-04T08:00:00Z'),
  url: '/api/backups/archive/1?sig=x',
  ...overrides,
})

export const aRestore = (overrides: Partial<Restore> = {}): Restore => ({
  id: uuid(20),
  state: 'checked',
  fileName: 'bora.mtambo.json.gz',
  bytes: 52_428_800,
  who: 'Mary Wanjiku',
  at,
  archive: {
    name: 'Bora Foods',
    slug: 'bora',
    kind: 'general',
    madeAt: at,
    madeBy: 'Jane Doe',
    counts: [
      { register: 'work_orders', rows: 900 },
      { register: 'assets', rows: 300 },
    ],
    rows: 1200,
    people: 12,
    files: 3,
    fileBytes: 1_048_576,
    warnings: ['2 files were already lost when the backup was made (3 MB were expected).'],
  },
  progress: { rows: 0, ofRows: 1200, files: 0, ofFiles: 3 },
  problem: null,
  result: null,
  ...overrides,
})
