import { useLive } from '#lib/live.ts'
import { Page } from '#ui/page.tsx'
import { Forecast } from './forecast.tsx'

/** All plans together. */
export function ForecastPage() {
  useLive(['plans', 'meters'])
  return (
    <Page
      title="Forecast"
      context="What the plans will ask for in the next twelve months, by the rules that make the work."
      back={{ to: '/plans', search: { status: 'active' }, label: 'Plans' }}
    >
      <Forecast />
    </Page>
  )
}
