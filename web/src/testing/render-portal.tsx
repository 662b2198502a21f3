import { useSearch } from '@tanstack/react-router'
import type { ReactNode } from 'react'
import { loadTexts } from '#apps/portal/texts/index.ts'
import { TextsProvider } from '#lib/texts.tsx'
import { aCustomerMe } from './people.ts'
import { renderPage } from './render-page.tsx'

const english = await loadTexts('en')

/** Draws a page of the portal, in English, for a signed-in customer. */
export const renderPortal = (page: ReactNode, options: Parameters<typeof renderPage>[1] = {}) =>
  renderPage(
    <TextsProvider texts={english} language="en" load={loadTexts}>
      {page}
    </TextsProvider>,
    { look: 'portal', phone: true, me: aCustomerMe(), ...options },
  )

/** A page that keeps its state in the address, as its route hands it over. */
export function WithSearch({ page: Page }: { page: (search: Record<string, never>) => ReactNode }) {
  return <Page {...(useSearch({ strict: false }) as Record<string, never>)} />
}
