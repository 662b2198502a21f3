import { files } from '@mtambo/contract'
import type { Router } from '#core/http.ts'
import { storePicture } from './actions/store-picture.ts'
import { linkTo } from './queries.ts'

export function routes({ servePrepared }: Router) {
  servePrepared(files.upload, storePicture, async (ctx, file) => linkTo(ctx, file))
}
