import { assetFields, assets, downtimes } from '@mtambo/contract'
import type { Router } from '#core/http.ts'
import { createAsset } from './actions/create-assets.ts'
import { editAsset } from './actions/edit-asset.ts'
import { addDowntime, editDowntime, removeDowntime } from './actions/keep-downtimes.ts'
import { moveAsset, moveSeveral } from './actions/move-asset.ts'
import { placeSeveral } from './actions/place-assets.ts'
import { saveFields } from './actions/save-fields.ts'
import { listDowntimes } from './downtimes.ts'
import { fieldsOf } from './fields.ts'
import { historyOfAsset } from './history.ts'
import { listAssets } from './list-assets.ts'
import { mapAssets } from './map-assets.ts'
import { getAsset } from './queries.ts'

export function routes({ serve }: Router) {
  serve(assets.list, listAssets)
  serve(assets.map, mapAssets)
  serve(assets.get, getAsset)
  serve(assets.create, createAsset)
  serve(assets.edit, editAsset)
  serve(assets.move, moveAsset)
  serve(assets.moveSeveral, moveSeveral)
  serve(assets.placeSeveral, placeSeveral)
  serve(assets.history, historyOfAsset)
  serve(assetFields.list, (ctx) => fieldsOf(ctx))
  serve(assetFields.save, saveFields)
  serve(downtimes.list, listDowntimes)
  serve(downtimes.add, (ctx, input) => addDowntime(ctx, input))
  serve(downtimes.edit, editDowntime)
  serve(downtimes.remove, removeDowntime)
}
