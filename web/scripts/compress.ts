import { glob, readFile, writeFile } from 'node:fs/promises'
import { join } from 'node:path'
import { promisify } from 'node:util'
import { brotliCompress, constants, gzip } from 'node:zlib'

/** Compresses what was built, once, so that the server need not for every visitor. */
const dist = process.argv[2] ?? join(import.meta.dirname, '../dist')
const [brotli, zip] = [promisify(brotliCompress), promisify(gzip)]
/** Smaller ones would hardly arrive sooner. */
const WORTH_BYTES = 1024

for await (const name of glob('**/*.{js,mjs,css,html,svg,json}', { cwd: dist })) {
  const file = join(dist, name)
  const bytes = await readFile(file)
  if (bytes.length < WORTH_BYTES) continue
  await writeFile(`${file}.br`, await brotli(bytes, { params: { [constants.BROTLI_PARAM_QUALITY]: 9 } }))
  await writeFile(`${file}.gz`, await zip(bytes, { level: 9 }))
}
