import type { Asset } from '@mtambo/contract'
import { MediaPanel } from '#modules/files/index.ts'

export const MediaOfAsset = ({ asset: { id } }: { asset: Asset }) => <MediaPanel type="asset" id={id} />
