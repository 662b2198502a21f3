import { privateFiles } from '#core/private-links.ts'
import { identify } from '#modules/identity/index.ts'
import { findFile } from './queries.ts'

export { attachFiles, type About } from './actions/attach-files.ts'
export { releaseFiles } from './actions/release-files.ts'
export { storeFile } from './actions/store-file.ts'
export { filesOf, papersOf, thumbnailOf } from './queries.ts'

/** Answers the links that `filesOf` gives out. */
export const extras = [privateFiles(identify, findFile)]
