import type { StaffMember, WorkingHours } from '@mtambo/contract'

/** Who is away, who was invited and has not come yet; and where the organisation is found, and when. */
export type DemoStaffing = {
  away: { username: string; availability: Exclude<StaffMember['availability'], 'on_job'>; days: number | null }[]
  invited: { username: string; name: string; email: string; phone: string; role: string }[]
  profile: { address: string; phone: string; email: string; website: string } | null
  hours: WorkingHours
}

const NOTHING: DemoStaffing = { away: [], invited: [], profile: null, hours: {} }

const weekdays = (from: string, to: string): WorkingHours => ({
  monday: { from, to },
  tuesday: { from, to },
  wednesday: { from, to },
  thursday: { from, to },
  friday: { from, to },
})

const staffing: Record<string, DemoStaffing> = {
  'kenya-power': {
    away: [
      { username: 'tech5', availability: 'on_leave', days: 9 },
      { username: 'tech4', availability: 'off_shift', days: 0 },
    ],
    invited: [
      {
        username: 'njeri.kamande',
        name: 'Njeri Kamande',
        email: 'njeri.kamande@kenyapower.example',
        phone: '+254 700 000 010',
        role: 'technician',
      },
    ],
    profile: {
      address: 'Kolobot Road, Parklands\nP.O. Box 30099, 00100 Nairobi',
      phone: '+254 700 000 100',
      email: 'service@kenyapower.example',
      website: 'https://www.kenyapower.example',
    },
    hours: { ...weekdays('08:00', '17:00'), saturday: { from: '09:00', to: '13:00' } },
  },
  'uhuru-power': {
    ...NOTHING,
    profile: {
      address: 'Malindi Road, Kilifi',
      phone: '+254 700 000 120',
      email: 'hello@uhurupower.example',
      website: 'https://www.uhurupower.example',
    },
    hours: weekdays('07:30', '16:30'),
  },
  'example-manufacturing': {
    away: [{ username: 'general_tech3', availability: 'on_leave', days: 6 }],
    invited: [
      {
        username: 'lydia.chepngetich',
        name: 'Lydia Chepngetich',
        email: 'lydia.chepngetich@example.com',
        phone: '+254 700 000 047',
        role: 'technician',
      },
    ],
    profile: {
      address: 'Namanga Road, Athi River\nP.O. Box 4471, 00204 Athi River',
      phone: '+254 700 000 140',
      email: 'maintenance@example.com',
      website: 'https://www.manufacturing.example',
    },
    hours: { ...weekdays('07:00', '17:00'), saturday: { from: '08:00', to: '13:00' } },
  },
}

export const staffingOf = (slug: string): DemoStaffing => staffing[slug] ?? NOTHING
