import '@fontsource-variable/inter/wght.css'
import '#ui/styles.css'
import '@mantine/notifications/styles.layer.css'
import { MantineProvider } from '@mantine/core'
import { QueryClientProvider } from '@tanstack/react-query'
import { RouterProvider } from '@tanstack/react-router'
import { lazy, StrictMode, Suspense } from 'react'
import { createRoot } from 'react-dom/client'
import { onCaughtError } from '#lib/caught.ts'
import { reloadOnNewVersion } from '#lib/new-version.ts'
import { makeTheme } from '#ui/theme.ts'
import { queryClient, router } from './router.ts'

const Toasts = lazy(() => import('#ui/toasts.tsx'))

reloadOnNewVersion()

createRoot(document.getElementById('root') ?? document.body, { onCaughtError }).render(
  <StrictMode>
    <QueryClientProvider client={queryClient}>
      <MantineProvider theme={makeTheme('console')} defaultColorScheme="auto">
        <RouterProvider router={router as never} />
        <Suspense>
          <Toasts />
        </Suspense>
      </MantineProvider>
    </QueryClientProvider>
  </StrictMode>,
)
