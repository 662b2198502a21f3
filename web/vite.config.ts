import { tanstackRouter } from '@tanstack/router-plugin/vite'
import react from '@vitejs/plugin-react'
import type { IncomingMessage } from 'node:http'
import { type Connect, defineConfig, type Plugin } from 'vite'

const SERVER = process.env.MTAMBO_SERVER ?? 'http://localhost:8080'

/** Pages of an app are made by its router, so every address below it gets the app's one HTML file (as the server does). */
const APPS = ['console', 'portal', 'platform']

function fallback(request: IncomingMessage, _: unknown, next: Connect.NextFunction) {
  const path = request.url?.split('?')[0] ?? '/'
  const app = APPS.find((name) => path === `/${name}` || path.startsWith(`/${name}/`))
  if (app && !path.split('/').at(-1)?.includes('.')) request.url = `/${app}/index.html`
  next()
}

const pages = (): Plugin => ({
  name: 'mtambo-pages',
  configureServer: (server) => void server.middlewares.use(fallback),
  configurePreviewServer: (server) => void server.middlewares.use(fallback),
})

/** File-based routes of one app. The splitter of one app must not split the routes of another a second time. */
function routesOf(app: string) {
  const plugins = [
    tanstackRouter({
      target: 'react',
      autoCodeSplitting: true,
      // What is fetched ahead comes with the page too: it names the contract, which is not for everybody's first load.
      codeSplittingOptions: { defaultBehavior: [['component', 'loader'], ['errorComponent'], ['notFoundComponent']] },
      routesDirectory: `src/apps/${app}/routes`,
      generatedRouteTree: `src/apps/${app}/routeTree.gen.ts`,
      tmpDir: `node_modules/.cache/routes-${app}`,
      addExtensions: true,
      quoteStyle: 'single',
      semicolons: false,
      disableLogging: true,
    }),
  ].flat() as Plugin[]
  for (const plugin of plugins) {
    if (typeof plugin.transform === 'object' && plugin.name.endsWith('compile-virtual-file')) {
      plugin.transform.filter = { id: new RegExp(`/apps/${app}/routes/.*tsr-split`) }
    }
  }
  return plugins
}

/** What an app knows of its routes before one is opened: in a chunk each, their lists of what to fetch next would weigh 1.5 KB apiece. */
const routesTogether = (app: string) => ({
  name: `${app}-routes`,
  test: new RegExp(`/apps/${app}/(routes/[^?]+\\.tsx|routeTree\\.gen\\.ts)$`),
})

/** No browser makes JSON Schema: what zod carries for it is left out (5 KB less on every first visit). */
const withoutJsonSchema = (): Plugin => ({
  name: 'mtambo-zod-without-json-schema',
  apply: 'build',
  transform: {
    filter: { id: /zod\/v4\/core\/(json-schema-processors|to-json-schema)\.js$/ },
    handler: (code) =>
      [...code.matchAll(/^export (?:const|function) (\w+)/gm)]
        .map(([, name]) => `export const ${name} = () => undefined`)
        .join('\n'),
  },
})

/** A contract's line for the reader of the API page and the columns of its table are the server's business: 5 KB less. */
const withoutApiWords = (): Plugin => ({
  name: 'mtambo-contract-without-api-words',
  apply: 'build',
  transform: {
    filter: { id: /\/contract\/src\/[\w-]+\.ts$/ },
    handler: (code) =>
      code
        .replace(/summary:\s*(['"`])(?:\\.|(?!\1)[^\\])*\1/g, "summary: ''")
        .replace(/\bcsv: \{(?:[^{}]|\{[^{}]*\})*\}/g, 'csv: {}'),
  },
})

/** The script of the pages that the server makes itself (/q), which ask for it by its place here. */
const REPORT = 'src/apps/public/report.ts'

const proxy = { '/api': { target: SERVER, ws: true }, '^/q(/|\\?|$)': { target: SERVER } }

export default defineConfig({
  appType: 'mpa',
  plugins: [pages(), withoutJsonSchema(), withoutApiWords(), ...APPS.flatMap(routesOf), react()],
  build: {
    target: 'es2022',
    // A data: address in a style sheet would be refused by the content security policy.
    assetsInlineLimit: 0,
    manifest: true,
    rolldownOptions: {
      input: ['index.html', REPORT, ...APPS.map((name) => `${name}/index.html`)],
      output: { codeSplitting: { includeDependenciesRecursively: false, groups: APPS.map(routesTogether) } },
    },
  },
  server: { proxy },
  preview: { proxy },
})
