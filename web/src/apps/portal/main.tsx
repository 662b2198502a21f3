import './portal.css'
import { QueryClientProvider } from '@tanstack/react-query'
import { RouterProvider } from '@tanstack/react-router'
import { StrictMode } from 'react'
import { createRoot } from 'react-dom/client'
import { wearRememberedLook } from '#lib/brand.ts'
import { onCaughtError } from '#lib/caught.ts'
import { currentLanguage } from '#lib/language.ts'
import { TextsProvider } from '#lib/texts.tsx'
import { queryClient, router } from './router.ts'
import { loadTexts } from './texts/index.ts'

const language = currentLanguage()
const texts = await loadTexts(language)

wearRememberedLook()

createRoot(document.querySelector('#root') as HTMLElement, { onCaughtError }).render(
  <StrictMode>
    <QueryClientProvider client={queryClient}>
      <TextsProvider texts={texts} language={language} load={loadTexts}>
        <RouterProvider router={router} />
      </TextsProvider>
    </QueryClientProvider>
  </StrictMode>,
)
