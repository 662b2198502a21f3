import { locations } from '@mtambo/contract'
import type { Router } from '#core/http.ts'
import { archiveLocation, restoreLocation } from './actions/archive-location.ts'
import { createLocation } from './actions/create-locations.ts'
import { editLocation } from './actions/edit-location.ts'
import { getLocation, listLocations } from './queries.ts'

export function routes({ serve }: Router) {
  serve(locations.list, listLocations)
  serve(locations.get, getLocation)
  serve(locations.create, createLocation)
  serve(locations.edit, editLocation)
  serve(locations.archive, archiveLocation)
  serve(locations.restore, restoreLocation)
}
