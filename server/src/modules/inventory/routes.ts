import { inventory, stock, stockCounts } from '@mtambo/contract'
import type { Router } from '#core/http.ts'
import { countItem } from './actions/count-item.ts'
import { createItem } from './actions/create-items.ts'
import { editItem, setLevel } from './actions/edit-item.ts'
import { cancelCount, postCount } from './actions/end-count.ts'
import { adjust, giveBack, issue, receive, transfer } from './actions/move.ts'
import { removePart, savePart } from './actions/save-part.ts'
import { saveStockSettings, stockSettings } from './actions/save-stock-settings.ts'
import { createStore, editStore } from './actions/save-store.ts'
import { startCount } from './actions/start-count.ts'
import { getCount, listCountLines, listCounts } from './counts.ts'
import { listItems } from './list-items.ts'
import { listMovements } from './movements.ts'
import { findItem, getItem, listPeople, listStores, partsOf, usedOn } from './queries.ts'
import { listReorder } from './reorder.ts'

export function routes({ serve }: Router) {
  serve(inventory.list, listItems)
  serve(inventory.find, findItem)
  serve(inventory.get, getItem)
  serve(inventory.create, createItem)
  serve(inventory.edit, editItem)
  serve(inventory.setLevel, setLevel)
  serve(inventory.stores, listStores)
  serve(inventory.createStore, createStore)
  serve(inventory.editStore, editStore)
  serve(inventory.partsOf, partsOf)
  serve(inventory.usedOn, usedOn)
  serve(inventory.savePart, savePart)
  serve(inventory.removePart, removePart)
  serve(inventory.settings, stockSettings)
  serve(inventory.saveSettings, saveStockSettings)

  serve(stock.movements, listMovements)
  serve(stock.reorder, listReorder)
  serve(stock.people, listPeople)
  serve(stock.receive, receive)
  serve(stock.issue, issue)
  serve(stock.return, giveBack)
  serve(stock.transfer, transfer)
  serve(stock.adjust, adjust)

  serve(stockCounts.list, listCounts)
  serve(stockCounts.start, startCount)
  serve(stockCounts.get, getCount)
  serve(stockCounts.lines, listCountLines)
  serve(stockCounts.enter, countItem)
  serve(stockCounts.post, postCount)
  serve(stockCounts.cancel, cancelCount)
}
