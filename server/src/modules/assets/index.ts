import { registerMediaSubject } from '#modules/files/index.ts'
import { registerStanding } from '#modules/locations/index.ts'
import { assertAsset } from './queries.ts'
import { tagsAt } from './standing.ts'

export { createAsset, createAssets, type NewAsset } from './actions/create-assets.ts'
export { addDowntime } from './actions/keep-downtimes.ts'
export { moveAsset } from './actions/move-asset.ts'
export { saveFields } from './actions/save-fields.ts'
export { closeDowntime, openDowntime } from './change-status.ts'
export { availabilityOf, minutesOf, overlap, type Down } from './downtime-rules.ts'
export { assetCreated, assetEdited, assetMoved, assetPlaced } from './events.ts'
export { fieldsOf } from './fields.ts'
export { registerWorkOn, type WorkNamed } from './history.ts'
export { problemsOfAssets } from './new-assets.ts'
export { assertAsset, lockAsset, type StoredAsset } from './queries.ts'
export { sameTag } from './rules.ts'
export { registerSupplied } from './supplied.ts'
export { assets, downtimes } from './tables.ts'
export { ancestorsOf, assetsNamed } from './tree.ts'

registerStanding(tagsAt)
registerMediaSubject({ type: 'asset', read: 'assets:read', edit: 'assets:edit', assertThere: assertAsset })
