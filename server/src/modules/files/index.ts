import { privateFiles } from '#core/private-links.ts'
import { identify } from '#modules/identity/index.ts'
import { registerStorageUse } from '#modules/platform/index.ts'
import { findFile } from './queries.ts'
import { usedBytes } from './room.ts'

export { attachFiles, type About } from './actions/attach-files.ts'
export { releaseFiles } from './actions/release-files.ts'
/** For what the server itself makes, such as a signature: gives a file that belongs to nothing yet (`attachFiles`). */
export { storeBytes, storeFile } from './actions/store-file.ts'
export { asJpeg, smallPictures, type SmallPicture } from './for-paper.ts'
export { filesOf, papersOf, thumbnailOf } from './queries.ts'
/** Where the bytes of a file belong; undefined for a kind that is not taken. */
export { knownKeysOf as fileKeysOf } from './rules.ts'
/** How much an organisation keeps, and may keep, in bytes. */
export { quotaOf, usedBytes } from './room.ts'
export { registerMediaSubject, type MediaSubjectRules } from './subjects.ts'

/** Answers the links that `filesOf` gives out. */
export const extras = [privateFiles(identify, findFile)]

registerStorageUse(usedBytes)
