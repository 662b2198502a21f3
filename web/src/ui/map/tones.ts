import type { MapTone } from './types.ts'

/** As the badges have them. */
export const TONES: Record<MapTone, string> = {
  green: '#22a35a',
  amber: '#e09112',
  red: '#dc2f2f',
  blue: '#3b82f6',
  grey: '#8695aa',
}
