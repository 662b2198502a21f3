import type { CreateVendor } from '@mtambo/contract'
import type { z } from 'zod'

type Vendor = Omit<z.output<typeof CreateVendor>, 'id'> & { code: string }

const firm = (
  code: string,
  name: string,
  services: string,
  phone: number,
  address: string,
  paymentDays: number,
  contacts: [name: string, role: string][],
): Vendor => {
  const domain = `${code.toLowerCase()}.example`
  const line = (n: number) => `+254 700 400 ${String(phone * 10 + n).padStart(3, '0')}`
  return {
    code,
    name,
    services,
    phone: line(0),
    email: `sales@${domain}`,
    website: `https://www.${domain}`,
    address,
    taxNumber: `P05100${1000 + phone}K`,
    paymentDays,
    contacts: contacts.map(([who, role], i) => ({
      name: who,
      role,
      phone: line(i + 1),
      email: `${who.toLowerCase().replaceAll(' ', '.')}@${domain}`,
      main: i === 0,
    })),
  }
}

/** Where the works buys, and who comes to repair. All of them are invented. */
export const VENDORS: Vendor[] = [
  firm(
    'MTO',
    'Mto Packaging Machines',
    'Bottling and packing machines, their parts and fitters',
    1,
    'Lunga Lunga Road, Nairobi',
    45,
    [
      ['Rahab Gathogo', 'Sales'],
      ['Elijah Opiyo', 'Head of service'],
    ],
  ),
  firm('SAVANNA', 'Savanna Bearings & Belts', 'Bearings, belts, chains', 2, 'Kirinyaga Road, Nairobi', 30, [
    ['Imran Noor', 'Counter'],
  ]),
  firm(
    'RADI',
    'Radi Drives & Controls',
    'Motors, drives, switchgear, thermography',
    3,
    'Enterprise Road, Nairobi',
    30,
    [
      ['Purity Kirimi', 'Sales'],
      ['Onesmus Muli', 'Commissioning'],
    ],
  ),
  firm('MVUKE', 'Mvuke Boiler Works', 'Boilers, burners, statutory inspections', 4, 'Dar es Salaam Road, Nairobi', 30, [
    ['Gladys Nyaga', 'Inspections'],
  ]),
  firm(
    'CHEMCHEMI',
    'Chemchemi Pumps & Water',
    'Pumps, water treatment, chemicals',
    5,
    'Airport North Road, Nairobi',
    30,
    [
      ['Moses Wafula', 'Sales'],
      ['Irene Salat', 'Laboratory'],
    ],
  ),
  firm('UPEPO', 'Upepo Compressed Air', 'Compressors, dryers, service contracts', 6, 'Bamburi Road, Nairobi', 30, [
    ['Ian Sitati', 'Service'],
  ]),
  firm('BARIDI', 'Baridi Refrigeration', 'Chillers, cold rooms, air conditioning', 7, 'Moi Avenue, Mombasa', 14, [
    ['Swaleh Mwakio', 'Service'],
  ]),
  firm('KIFARU', 'Kifaru Trucks & Forklifts', 'Trucks and forklifts, parts, tyres', 8, 'Mombasa Road, Nairobi', 30, [
    ['Dorcas Tanui', 'Parts'],
    ['Felix Omwenga', 'Workshop'],
  ]),
  firm('DUMA', 'Duma Industrial Supplies', 'Tools, oils, protective equipment', 9, 'Commercial Street, Nairobi', 14, [
    ['Zipporah Kasyoka', 'Sales'],
  ]),
  firm('KILELE', 'Kilele Tools', 'Hand tools', 10, 'River Road, Nairobi', 0, [['Abel Thuo', 'Counter']]),
]

/** Where nothing is bought any more. */
export const LEFT = { code: 'KILELE' }
