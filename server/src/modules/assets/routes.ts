import { assets } from '@mtambo/contract'
import type { Router } from '#core/http.ts'
import { createAsset } from './actions/create-asset.ts'
import { editAsset } from './actions/edit-asset.ts'
import { moveAsset } from './actions/move-asset.ts'
import { getAsset, listAssets, mapAssets } from './queries.ts'

export function routes({ serve }: Router) {
  serve(assets.list, listAssets)
  serve(assets.map, mapAssets)
  serve(assets.get, getAsset)
  serve(assets.create, createAsset)
  serve(assets.edit, editAsset)
  serve(assets.move, moveAsset)
}
