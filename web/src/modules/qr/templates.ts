import type { LabelTemplate } from '@mtambo/contract'

/** As they stand on the packets. `labels`: how many are on a sheet; a roll has no sheet. */
export const TEMPLATES: Record<LabelTemplate, { name: string; labels: number | null }> = {
  'a4-24': { name: 'A4 sheet, 3 × 8 (70 × 37 mm)', labels: 24 },
  'a4-14': { name: 'A4 sheet, 2 × 7 (105 × 42.3 mm)', labels: 14 },
  'a4-40': { name: 'A4 sheet, 4 × 10 (52.5 × 29.7 mm)', labels: 40 },
  'roll-62x29': { name: 'Roll, 62 × 29 mm', labels: null },
  'roll-50x25': { name: 'Roll, 50 × 25 mm', labels: null },
}
