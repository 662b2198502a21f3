import { registerMediaSubject } from '#modules/files/index.ts'
import { assertLocation } from './tree.ts'

export { archiveLocation } from './actions/archive-location.ts'
export {
  createLocation,
  createLocations,
  problemsOfLocations,
  type NewLocation,
  type RowProblem,
} from './actions/create-locations.ts'
export { editLocation } from './actions/edit-location.ts'
export { locationArchived, locationCreated, locationEdited, locationMoved } from './events.ts'
export { registerStanding } from './standing.ts'
export { locations } from './tables.ts'
export {
  assertInUse,
  assertLocation,
  isWithinLocation,
  locationsNamed,
  locationsWithin,
  type StoredLocation,
} from './tree.ts'

registerMediaSubject({ type: 'location', read: 'assets:read', edit: 'assets:edit', assertThere: assertLocation })
