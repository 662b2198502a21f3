import { tanstackRouter } from '@tanstack/router-plugin/vite'
import react from '@vitejs/plugin-react'
import type { IncomingMessage } from 'node:http'
import { type Connect, defineConfig, type Plugin } from 'vite'

const SERVER = process.env.MTAMBO_SERVER ?? 'http://localhost:8080'

/** Pages of an app are made by its router, so every address below it gets the app's one HTML file (as the server does). */
const APPS = ['console', 'portal']

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

export default defineConfig({
  appType: 'mpa',
  plugins: [pages(), withoutJsonSchema(), ...APPS.flatMap(routesOf), react()],
  build: {
    target: 'es2022',
    // A data: address in a style sheet would be refused by the content security policy.
    assetsInlineLimit: 0,
    manifest: true,
    rolldownOptions: { input: ['index.html', ...APPS.map((name) => `${name}/index.html`)] },
  },
  server: { proxy: { '/api': { target: SERVER, ws: true } } },
  preview: { proxy: { '/api': { target: SERVER, ws: true } } },
})
