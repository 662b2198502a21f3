import type { OrganisationKind, Preset } from '@mtambo/contract'
import { electricUtility } from './electric-utility.ts'
import { general } from './general.ts'
import { maintenanceCompany } from './maintenance-company.ts'
import { propertyOwner } from './property-owner.ts'
import { waterUtility } from './water-utility.ts'

/** What an organisation of each kind starts with. The only place where the kinds differ. */
export const presets: Record<OrganisationKind, Preset> = {
  'electric-utility': electricUtility,
  'water-utility': waterUtility,
  general,
  'property-owner': propertyOwner,
  'maintenance-company': maintenanceCompany,
}
