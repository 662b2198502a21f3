import type { HoldReason } from '@mtambo/contract'

export const HOLD_REASONS: Record<HoldReason, string> = {
  parts: 'Parts',
  access: 'Access to the place',
  approval: 'Somebody’s approval',
  weather: 'The weather',
  other: 'Something else',
}
