import { privateFiles } from '#core/private-links.ts'
import { identify } from '#modules/identity/index.ts'
import { DOOR, findArchive } from './queries.ts'

export { Unusable } from './archive/format.ts'
export { dump } from './dump.ts'
export { checkArchive, restoreBeside } from './restore-beside.ts'

/** Answers the links to backups that the list gives out. */
export const extras = [privateFiles(identify, findArchive, DOOR)]
