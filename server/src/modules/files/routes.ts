import { files, media } from '@mtambo/contract'
import type { Router } from '#core/http.ts'
import { addMedia } from './actions/add-media.ts'
import { captionMedium } from './actions/caption-medium.ts'
import { removeMedium } from './actions/remove-medium.ts'
import { storeFile } from './actions/store-file.ts'
import { listMedia } from './media.ts'
import { linkTo } from './queries.ts'
import { storageUse } from './usage.ts'

export function routes({ serve, servePrepared }: Router) {
  servePrepared(files.upload, storeFile, async (ctx, file) => linkTo(ctx, file))
  serve(media.list, listMedia)
  serve(media.attach, addMedia)
  serve(media.caption, captionMedium)
  serve(media.remove, removeMedium)
  serve(media.usage, storageUse)
}
