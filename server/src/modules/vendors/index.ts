import { registerMediaSubject } from '#modules/files/index.ts'
import { assertVendor } from './queries.ts'

export { createVendor } from './actions/create-vendor.ts'
export { createVendors } from './actions/create-vendors.ts'
export { editVendor } from './actions/edit-vendor.ts'
export { vendorActivated, vendorCreated, vendorDeactivated, vendorEdited, vendorsAdded } from './events.ts'
export { assertActiveVendor, assertVendor, vendorsNamed, vendorToWriteTo } from './queries.ts'
export { vendorContacts, vendors } from './tables.ts'

registerMediaSubject({ type: 'vendor', read: 'purchasing:read', edit: 'purchasing:edit', assertThere: assertVendor })
