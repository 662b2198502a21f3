/** Ten years of real orders of five machines, brought in as anybody would: upload, columns, check, import. */
export { importExcavators } from './excavators.ts'
/** The same for any file: `importFile(who, { register, name, bytes, mapping })`, without waiting for the queue. */
export { importFile } from './import-file.ts'
export { importDone } from './events.ts'
export { imports } from './tables.ts'
