import { identity, type Me } from '@mtambo/contract'
import { MantineProvider } from '@mantine/core'
import { ModalsProvider } from '@mantine/modals'
import { QueryClientProvider } from '@tanstack/react-query'
import { createMemoryHistory, createRootRoute, createRouter, RouterProvider } from '@tanstack/react-router'
import { render } from '@testing-library/react'
import axe from 'axe-core'
import { type ReactNode, Suspense } from 'react'
import { expect } from 'vitest'
import { makeQueryClient } from '#lib/query.ts'
import { makeTheme } from '#ui/theme.ts'
import Toasts from '#ui/toasts.tsx'
import { fakeApi, type Handler, on } from './fake-api.ts'
import { aMe } from './people.ts'
import { aUser } from './user.ts'

type Options = { me?: Me | null; api?: Handler[]; look?: 'console' | 'portal'; at?: string; phone?: boolean }

/** Draws a page as an app would, with a fake server behind it. `me: null` is nobody. `where()` is the address it went to. */
export function renderPage(
  page: ReactNode,
  { me = aMe(), api = [], look = 'console', at = '/', phone = false }: Options = {},
) {
  if (phone) document.documentElement.dataset.phone = ''
  fakeApi(me ? [...api, on(identity.me, () => me)] : api)
  const client = makeQueryClient(() => {})
  // Every address draws the page: what a link leads to is another page's test.
  const rootRoute = createRootRoute({
    component: () => (me ? <main>{page}</main> : page),
    notFoundComponent: () => null,
  })
  const router = createRouter({ routeTree: rootRoute, history: createMemoryHistory({ initialEntries: [at] }) })
  const view = render(
    <QueryClientProvider client={client}>
      <MantineProvider theme={makeTheme(look)} env="test">
        <ModalsProvider>
          <Suspense fallback={<p>Loading</p>}>
            <RouterProvider router={router as never} />
          </Suspense>
          <Toasts />
        </ModalsProvider>
      </MantineProvider>
    </QueryClientProvider>,
  )
  return { ...view, client, user: aUser(), where: () => router.state.location.href }
}

/** Nothing is laid out or coloured here: these are looked at in a real browser. */
const NEEDS_EYES = [
  'color-contrast',
  'link-in-text-block',
  'scrollable-region-focusable',
  'target-size',
  'css-orientation-lock',
]
/** The landmarks of a whole page belong to the shell. */
const OF_THE_SHELL = ['region', 'landmark-one-main']
const rules = Object.fromEntries([...NEEDS_EYES, ...OF_THE_SHELL].map((id) => [id, { enabled: false }]))

/** No violation that axe can find. */
export async function expectAccessible(element: Element = document.body) {
  const { violations } = await axe.run(element, {
    // To describe each element that passes would take most of the time.
    resultTypes: ['violations'],
    preload: false,
    rules,
  })
  expect(
    violations.map(({ id, help, nodes }) => `${id}: ${help} — ${nodes.map((node) => node.html).join(' ')}`),
  ).toEqual([])
}
