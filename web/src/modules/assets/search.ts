import type { assets, Input } from '@mtambo/contract'

/** What the address of the register says: the filters, and how it is looked at. */
export type AssetSearch = Omit<Input<typeof assets.list>, 'cursor' | 'limit'> & { view?: 'tree' | 'map' | undefined }
