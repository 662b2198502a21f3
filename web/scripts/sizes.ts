import { readFileSync } from 'node:fs'
import { join } from 'node:path'
import { gzipSync } from 'node:zlib'

/** What a first visit loads, compressed, without fonts and pictures. Part of every build, which fails when it is too much. */
/** A page without `html` is made by the server, which adds about 8 KB of its own. */
type Visit = { page: string; budget: number; html?: string; chunks: string[] }

const route = (app: string, ...names: string[]) =>
  names.map((name) => `src/apps/${app}/routes/${name}.tsx?tsr-split=component---loader`)
const ENGLISH = 'src/apps/portal/texts/en.ts'

const portal = { budget: 180, html: 'portal/index.html' }
const staff = { budget: 300, html: 'console/index.html' }
const operators = { budget: 300, html: 'platform/index.html' }
const VISITS: Visit[] = [
  { page: 'public', budget: 80, html: 'index.html', chunks: [] },
  { page: 'report by QR code', budget: 72, chunks: ['src/apps/public/report.ts'] },
  { page: 'portal, sign-in', ...portal, chunks: [ENGLISH, ...route('portal', '_out', '_out.sign-in')] },
  { page: 'portal, home', ...portal, chunks: [ENGLISH, ...route('portal', '_in', '_in.index')] },
  { page: 'console, sign-in', ...staff, chunks: route('console', 'sign-in') },
  { page: 'console, dashboard', ...staff, chunks: route('console', '_app', '_app.index') },
  { page: 'platform, sign-in', ...operators, chunks: route('platform', 'sign-in') },
  { page: 'platform, companies', ...operators, chunks: route('platform', '_in', '_in.index') },
]

type Chunk = { file: string; imports?: string[]; css?: string[] }

const dist = process.argv[2] ?? join(import.meta.dirname, '../dist')
const manifest = JSON.parse(readFileSync(join(dist, '.vite/manifest.json'), 'utf8')) as Record<string, Chunk>

/** A chunk with its sheets and all it imports. */
function collect(name: string, seen: Set<string>) {
  const chunk = manifest[name]
  if (!chunk) throw new Error(`The build has no ${name}. Was a route renamed? Then scripts/sizes.ts must know.`)
  if (seen.has(chunk.file)) return
  seen.add(chunk.file)
  for (const file of chunk.css ?? []) seen.add(file)
  for (const imported of chunk.imports ?? []) collect(imported, seen)
}

/** The page itself, the scripts and sheets it names, and what its first screen brings. */
function filesOf({ html, chunks }: Visit) {
  if (!html) return [...collected(chunks)]
  const text = readFileSync(join(dist, html), 'utf8')
  const named = [...text.matchAll(/(?:src|href)="\/([^"]+\.(?:js|css))"/g)].map(([, file]) => file ?? '')
  const files = new Set([html, ...named])
  // The entry is named already, so what it imports is collected apart.
  return [...files.union(collected([html, ...chunks]))]
}

function collected(names: string[]) {
  const files = new Set<string>()
  for (const name of names) collect(name, files)
  return files
}

const size = (file: string) => gzipSync(readFileSync(join(dist, file))).length

let broken = false
for (const visit of VISITS) {
  const kb = filesOf(visit).reduce((sum, file) => sum + size(file), 0) / 1024
  const over = kb > visit.budget
  broken ||= over
  console.log(
    `${visit.page.padEnd(20)} ${kb.toFixed(1).padStart(6)} KB of ${visit.budget} KB${over ? '  TOO LARGE' : ''}`,
  )
}
if (broken) process.exitCode = 1
