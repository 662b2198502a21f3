import { vendors } from '@mtambo/contract'
import type { Router } from '#core/http.ts'
import { createVendor } from './actions/create-vendor.ts'
import { editVendor } from './actions/edit-vendor.ts'
import { activateVendor, deactivateVendor } from './actions/set-active.ts'
import { getVendor, listVendors } from './queries.ts'

export function routes({ serve }: Router) {
  serve(vendors.list, listVendors)
  serve(vendors.get, getVendor)
  serve(vendors.create, createVendor)
  serve(vendors.edit, editVendor)
  serve(vendors.deactivate, deactivateVendor)
  serve(vendors.activate, activateVendor)
}
