import type { Category } from '@mtambo/contract'

/** Lists every kind of organisation starts with: what lies in its stores, and how a failure is told (groups as in ISO 14224). */
export const maintenanceLists = {
  item: [
    { code: 'mechanical', label: 'Mechanical parts' },
    { code: 'electrical', label: 'Electrical parts' },
    { code: 'filters', label: 'Filters' },
    { code: 'belts_bearings', label: 'Belts and bearings' },
    { code: 'lubricants', label: 'Oils and greases' },
    { code: 'tools', label: 'Tools' },
    { code: 'safety', label: 'Protective equipment' },
    { code: 'other', label: 'Other' },
  ],
  problem: [
    { code: 'does_not_start', label: 'Does not start' },
    { code: 'stops', label: 'Stops while running' },
    { code: 'low_output', label: 'Too little output' },
    { code: 'leak', label: 'Leaks' },
    { code: 'noise_vibration', label: 'Noise or vibration' },
    { code: 'overheating', label: 'Overheats' },
    { code: 'damage', label: 'Broken or deformed' },
    { code: 'wrong_reading', label: 'Wrong reading or signal' },
    { code: 'unknown', label: 'Unknown' },
  ],
  cause: [
    { code: 'wear', label: 'Wear' },
    { code: 'fatigue', label: 'Breakage or fatigue' },
    { code: 'corrosion', label: 'Corrosion or erosion' },
    { code: 'lubrication', label: 'Missing lubrication or dirt' },
    { code: 'electrical', label: 'Electrical or power supply' },
    { code: 'operation', label: 'Operated wrongly or overloaded' },
    { code: 'installation', label: 'Design, installation or earlier repair' },
    { code: 'external', label: 'Weather, vandalism or third party' },
    { code: 'unknown', label: 'Unknown' },
  ],
  remedy: [
    { code: 'replace', label: 'Replaced' },
    { code: 'repair', label: 'Repaired' },
    { code: 'adjust', label: 'Adjusted or tightened' },
    { code: 'refit', label: 'Cleaned, lubricated or refitted' },
    { code: 'modify', label: 'Modified' },
    { code: 'overhaul', label: 'Overhauled' },
    { code: 'check', label: 'Checked, nothing found' },
    { code: 'other', label: 'Other' },
  ],
} satisfies Record<string, Category[]>
