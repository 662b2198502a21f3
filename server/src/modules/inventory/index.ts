import { registerMediaSubject } from '#modules/files/index.ts'
import { registerStanding } from '#modules/locations/index.ts'
import { assertItem } from './item-refs.ts'
import { storesAt } from './queries.ts'

export { createItem, createItems, type NewItem } from './actions/create-items.ts'
export { editItem } from './actions/edit-item.ts'
export { createStore } from './actions/save-store.ts'
export { stockLow, stockMoved } from './events.ts'
export {
  adjustStock,
  givenFor,
  issueStock,
  receiveStock,
  returnStock,
  transferStock,
  type Moved,
} from './move-stock.ts'
export { assertItem, assertStore, itemRefs, itemsByCode, storesNamed } from './item-refs.ts'
export { levelsOf } from './levels.ts'
export { registerOnOrder, registerStockOrders } from './neighbours.ts'
export { listReorder } from './reorder.ts'
export { releaseReservation, reservedFor, reserveStock, type StockLine } from './reservations.ts'
export { problemsOfItems, type RowProblem } from './storable.ts'
export { items, stockMovements, stores } from './tables.ts'

registerStanding(storesAt)
registerMediaSubject({ type: 'item', read: 'inventory:read', edit: 'inventory:edit', assertThere: assertItem })
