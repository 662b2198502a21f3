import { reports } from '@mtambo/contract'
import { Button } from '@mantine/core'
import { IconPlus } from '@tabler/icons-react'
import { useSuspenseQuery } from '@tanstack/react-query'
import { useState } from 'react'
import { aWord } from '#lib/format.ts'
import { useLive } from '#lib/live.ts'
import { ask } from '#lib/query.ts'
import { Link } from '#lib/router.ts'
import { useCan, useMe, useWords } from '#lib/session.ts'
import { Page } from '#ui/page.tsx'
import { CountCards } from './count-cards.tsx'
import classes from './dashboard.module.css'
import { NewestCases } from './newest-cases.tsx'
import { NextWork } from './next-work.tsx'
import { QuickActions } from './quick-actions.tsx'

/** What needs somebody today, then the numbers. What a role may not see is null in the answer and absent here. */
export function DashboardPage() {
  const { user } = useMe()
  const { data } = useSuspenseQuery(ask(reports.dashboard, {}))
  const seesCases = useCan('cases:read')
  const worksHere = useCan('work-orders:complete')
  const work = <NextWork work={data.nextWork} />
  useLive(['cases', 'work-orders', 'service-requests', 'customers', 'connections'])
  return (
    <Page title={`${greeting()}, ${user.name.split(' ')[0]}`} tab="Dashboard" context={<Today />} actions={<Report />}>
      <CountCards counts={data.counts} />
      <div className={classes.columns}>
        {worksHere === 'own' && work}
        {seesCases && <NewestCases cases={data.newestCases} />}
        <div className={classes.column}>
          {worksHere !== 'own' && data.nextWork.length > 0 && work}
          <QuickActions />
        </div>
      </div>
    </Page>
  )
}

/** The hour of the organisation is close enough to the hour of the person. */
function greeting(hour = new Date().getHours()) {
  if (hour < 12) return 'Good morning'
  return hour < 18 ? 'Good afternoon' : 'Good evening'
}

function Today() {
  const { timeZone } = useMe().organisation
  const [now] = useState(() => new Date())
  return new Intl.DateTimeFormat('en-GB', { timeZone, weekday: 'long', day: 'numeric', month: 'long' }).format(now)
}

function Report() {
  const { case: word } = useWords()
  if (!useCan('cases:report')) return null
  return (
    <Button component={Link} to="/cases/new" leftSection={<IconPlus size={16} aria-hidden />}>
      Report {aWord(word)}
    </Button>
  )
}
