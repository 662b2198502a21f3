import type { OrganisationKind, Preset } from '@mtambo/contract'
import type { KnownCustomer } from './customers.ts'

export type DemoStaff = {
  username: string
  password: string
  name: string
  email: string
  phone: string
  /** Code of a role of the preset; none for somebody who registered and waits for approval. */
  role: string | null
  status: 'active' | 'pending'
}

/** A customer who has already opened the portal. Signs in with e-mail, phone or account number. */
export type DemoPortalLogin = KnownCustomer & {
  email: string
  phone: string
  idNumber: string
  password: string
  /** What their shop is called, which has an account of its own in the same login. */
  shop?: { firstName: string; lastName: string; email: string }
}

export type DemoOrganisation = {
  name: string
  slug: string
  kind: OrganisationKind
  /** Own number formats, where the preset's would look like another organisation's. */
  numberFormats?: Partial<Preset['numberFormats']>
  staff: DemoStaff[]
  portal: DemoPortalLogin[]
  /** Where it is, if not where its kind is at home. */
  where?: { country: string; currency: string; timeZone: string }
  /** Its machines and their orders come out of a file of real ones. */
  excavators?: true
  /** A small store, and plans that begin soon. */
  depot?: true
  /** The seed its works, with their machines, are laid out by (works.ts). */
  works?: number
  /** What `demoLife` makes up for it; none for an organisation that starts empty. */
  life: {
    seed: number
    customers: number
    faults: number
    requests: number
    jobs: number
    counties: 'all others' | string[]
  } | null
}

/** Phones of staff: the block 000, numbered over all organisations. */
const staff = (
  number: number,
  username: string,
  name: string,
  email: string,
  role: string,
  password = 'password123',
) => ({
  username,
  password,
  name,
  email,
  phone: `+254 700 000 ${String(number).padStart(3, '0')}`,
  role,
  status: 'active' as const,
})

const waiting = (someone: ReturnType<typeof staff>): DemoStaff => ({
  ...someone,
  role: null,
  status: 'pending',
})

const kenyaPower: DemoOrganisation = {
  name: 'Kenya Power',
  slug: 'kenya-power',
  kind: 'electric-utility',
  staff: [
    staff(1, 'admin', 'System Administrator', 'admin@kenyapower.example', 'admin', 'admin123'),
    staff(2, 'manager1', 'James Mwangi', 'manager@kenyapower.example', 'manager'),
    staff(3, 'tech1', 'Peter Ochieng', 'technician1@kenyapower.example', 'technician'),
    staff(4, 'tech2', 'Mary Wanjiku', 'technician2@kenyapower.example', 'technician'),
    staff(5, 'tech3', 'Hassan Kazungu', 'technician3@kenyapower.example', 'technician'),
    staff(6, 'tech4', 'Chebet Rotich', 'technician4@kenyapower.example', 'technician'),
    staff(7, 'tech5', 'Barasa Wanyama', 'technician5@kenyapower.example', 'technician'),
    staff(8, 'cs_agent1', 'Sarah Kimani', 'csagent1@kenyapower.example', 'customer_service'),
    waiting(staff(9, 'mwende.musyoka', 'Mwende Musyoka', 'mwende.musyoka@kenyapower.example', 'technician')),
  ],
  portal: [
    {
      firstName: 'Akinyi',
      lastName: 'Odero',
      email: 'akinyi.odero@example.com',
      phone: '+254 722 100 001',
      idNumber: '29100001',
      town: 'Nairobi',
      password: 'customer123',
      shop: { firstName: 'Duka la', lastName: 'Akinyi', email: 'duka.la.akinyi@example.com' },
    },
    {
      firstName: 'Salim',
      lastName: 'Mwakio',
      email: 'salim.mwakio@example.com',
      phone: '+254 733 100 002',
      idNumber: '29100002',
      town: 'Mombasa',
      password: 'customer123',
    },
  ],
  depot: true,
  life: { seed: 1, customers: 120, faults: 60, requests: 35, jobs: 70, counties: 'all others' },
}

/** Invented, and with counties of its own: whatever of it shows at Kenya Power is a leak. */
const uhuruPower: DemoOrganisation = {
  name: 'Uhuru Power & Light',
  slug: 'uhuru-power',
  kind: 'electric-utility',
  numberFormats: { customer: 'UP-{YYYY}-{NNNN}', meter: 'UPM-{CCC}-{NNNNNN}' },
  staff: [
    staff(21, 'uhuru_admin', 'Rehema Mwangolo', 'admin@uhurupower.example', 'admin', 'admin123'),
    staff(22, 'uhuru_manager', 'Josphat Mutua', 'manager@uhurupower.example', 'manager'),
    staff(23, 'uhuru_tech', 'Omar Ngala', 'technician@uhurupower.example', 'technician'),
    staff(24, 'uhuru_tech2', 'Zawadi Kilonzo', 'technician2@uhurupower.example', 'technician'),
    staff(25, 'uhuru_cs', 'Habiba Noor', 'service@uhurupower.example', 'customer_service'),
  ],
  portal: [
    {
      firstName: 'Swabra',
      lastName: 'Abdi',
      email: 'swabra.abdi@example.com',
      phone: '+254 711 100 003',
      idNumber: '29100003',
      town: 'Malindi',
      password: 'customer123',
    },
  ],
  life: {
    seed: 2,
    customers: 12,
    faults: 8,
    requests: 11,
    jobs: 12,
    counties: ['Kilifi', 'Kwale', 'Lamu', 'Taita-Taveta'],
  },
}

const exampleManufacturing: DemoOrganisation = {
  name: 'Example Manufacturing',
  slug: 'example-manufacturing',
  kind: 'general',
  staff: [
    staff(41, 'general_admin', 'Vivian Njuguna', 'admin@example.com', 'admin', 'admin123'),
    staff(42, 'general_manager', 'Kennedy Okumu', 'manager@example.com', 'manager'),
    staff(43, 'general_tech', 'Titus Kibet', 'technician@example.com', 'technician'),
    staff(44, 'general_viewer', 'Faith Muriithi', 'viewer@example.com', 'viewer'),
    staff(45, 'general_tech2', 'Beatrice Nekesa', 'technician2@example.com', 'technician'),
    staff(46, 'general_tech3', 'Hussein Galgalo', 'technician3@example.com', 'technician'),
  ],
  portal: [],
  works: 3,
  life: null,
}

/** An invented firm with the orders of real machines: ten years of five excavators, told by those who ran them. */
const pilbaraPlantHire: DemoOrganisation = {
  name: 'Pilbara Plant Hire',
  slug: 'pilbara-plant-hire',
  kind: 'general',
  where: { country: 'AU', currency: 'AUD', timeZone: 'Australia/Perth' },
  staff: [
    staff(0, 'pilbara_admin', 'Grace Hartigan', 'admin@pilbara.example', 'admin', 'admin123'),
    staff(0, 'pilbara_manager', 'Tom Wedderburn', 'manager@pilbara.example', 'manager'),
    staff(0, 'pilbara_tech', 'Lena Marchetti', 'technician@pilbara.example', 'technician'),
    staff(0, 'pilbara_viewer', 'Owen Tjilari', 'viewer@pilbara.example', 'viewer'),
  ].map((person, i) => ({ ...person, phone: `+61 491 570 ${156 + i}` })),
  portal: [],
  excavators: true,
  life: null,
}

/** Usernames and e-mails are unique over all of them: one person has one login. */
export const demoOrganisations: DemoOrganisation[] = [kenyaPower, uhuruPower, exampleManufacturing, pilbaraPlantHire]
