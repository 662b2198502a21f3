import type { Category } from '@mtambo/contract'

/** What goes wrong in a building, in the same codes for owner and company: a request travels between the two. */
export const buildingCases: Category[] = [
  { code: 'lift', label: 'Lift or escalator' },
  { code: 'hvac', label: 'Heating, cooling or ventilation' },
  { code: 'power_backup', label: 'Generator, UPS or backup power' },
  { code: 'electrical', label: 'Lighting and electrical' },
  { code: 'plumbing', label: 'Water and plumbing' },
  { code: 'fire_safety', label: 'Fire safety' },
  { code: 'access_security', label: 'Doors, gates and security' },
  { code: 'structure', label: 'Walls, roof and windows' },
  { code: 'other', label: 'Something else' },
]

export const buildingWork: Category[] = [
  { code: 'preventive', label: 'Scheduled service' },
  { code: 'corrective', label: 'Repair' },
  { code: 'emergency', label: 'Call-out' },
  { code: 'inspection', label: 'Inspection' },
  { code: 'installation', label: 'Installation' },
  { code: 'project', label: 'Project' },
]
