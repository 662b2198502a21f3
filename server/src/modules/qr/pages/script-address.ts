import { readFileSync } from 'node:fs'
import { join } from 'node:path'

const MANIFEST = join(import.meta.dirname, '../../../../../web/dist/.vite/manifest.json')
const SOURCE = 'src/apps/public/report.ts'

let known: string | undefined

/** Where the script of the pages is: in the built web application, or, while somebody works on it, with its development server. */
export const scriptAddress = () => (known ??= built() ?? `/${SOURCE}`)

function built(): string | undefined {
  try {
    const chunks = JSON.parse(readFileSync(MANIFEST, 'utf8')) as Record<string, { file: string } | undefined>
    const file = chunks[SOURCE]?.file
    return file && `/${file}`
  } catch {
    return undefined
  }
}
