import { files } from '@mtambo/contract'
import type { Router } from '#core/http.ts'
import { storeFile } from './actions/store-file.ts'
import { linkTo } from './queries.ts'

export function routes({ servePrepared }: Router) {
  servePrepared(files.upload, storeFile, async (ctx, file) => linkTo(ctx, file))
}
