import type { MyDashboard } from '@mtambo/contract'
import type { z } from 'zod'
import { useSuspenseQuery } from '@tanstack/react-query'
import { Link } from '#lib/router.ts'
import { useAccounts, useMe, useWords } from '#lib/session.ts'
import { useTexts } from '#lib/texts.tsx'
import { MyAnnouncementCard } from '#modules/announcements/portal.ts'
import { MyCaseRow } from '#modules/cases/portal.ts'
import { MyRequestRow } from '#modules/service-requests/portal.ts'
import { Message, PhoneEmpty } from '#ui/phone/message.tsx'
import { Count, Counts } from '#ui/phone/counts.tsx'
import { PhonePage, PhoneSection, StickyAction } from '#ui/phone/phone-page.tsx'
import { Rows } from '#ui/phone/rows.tsx'
import { ButtonLink } from '#ui/phone/button.tsx'
import { askMyDashboard } from './ask-my-dashboard.ts'

type Dashboard = z.output<typeof MyDashboard>

/** What is announced to all is told to no tab: the page asks again now and then, and when it is looked at. */
const ASK_AGAIN_MS = 5 * 60_000

export function MyDashboardPage({ welcome }: { welcome?: boolean }) {
  const { home, register } = useTexts()
  const words = useWords()
  const { user, customer } = useMe()
  const several = useAccounts() > 1
  // An account may be that of a shop: with several it is the person who is greeted.
  const greeted = several ? user.name : (customer?.name ?? user.name)
  const { data } = useSuspenseQuery({ ...askMyDashboard, refetchInterval: ASK_AGAIN_MS })
  return (
    <PhonePage
      title={home.title(greeted.split(' ')[0] ?? '')}
      context={customer && [several && customer.name, home.account(customer.accountNumber)].filter(Boolean).join(' · ')}
    >
      {welcome && <Message tone="good">{register.welcome}</Message>}
      <Announced announcements={data.announcements} />
      <MyCounts counts={data.counts} />
      <RecentCases cases={data.recentCases} />
      <RecentRequests requests={data.recentRequests} />
      <StickyAction>
        <ButtonLink to="/report">{home.report(words)}</ButtonLink>
      </StickyAction>
    </PhonePage>
  )
}

/** The most urgent ones; the rest has a page of its own. */
function Announced({ announcements }: Pick<Dashboard, 'announcements'>) {
  const { announcements: texts, home } = useTexts()
  if (announcements.length === 0) return null
  return (
    <PhoneSection title={texts.title} action={<Link to="/announcements">{home.all}</Link>}>
      {announcements.slice(0, 2).map((it) => (
        <MyAnnouncementCard key={it.id} it={it} level={3}>
          <Link to="/announcements" aria-label={`${texts.read}: ${it.title}`}>
            {texts.read}
          </Link>
        </MyAnnouncementCard>
      ))}
    </PhoneSection>
  )
}

function MyCounts({ counts }: Pick<Dashboard, 'counts'>) {
  const { home } = useTexts()
  const words = useWords()
  return (
    <Counts label={home.counts}>
      <Count to="/cases" search={{ status: 'pending' }} value={counts.pendingCases} label={home.pending(words)} />
      <Count
        to="/requests"
        search={{ status: 'pending' }}
        value={counts.pendingRequests}
        label={home.pendingRequests}
      />
      <Count to="/connections" value={counts.activeConnections} label={home.activeConnections(words)} />
      <Count to="/notices" search={{ unread: 'yes' }} value={counts.unreadNotices} label={home.unread} />
      <Count to="/support" value={counts.unreadMessages} label={home.unreadMessages} />
      <Count to="/cases" search={{ status: 'done' }} value={counts.resolvedCases} label={home.resolved(words)} />
    </Counts>
  )
}

function RecentCases({ cases }: { cases: Dashboard['recentCases'] }) {
  const { home } = useTexts()
  const words = useWords()
  if (cases.length === 0) return <PhoneEmpty title={home.emptyTitle}>{home.empty(words)}</PhoneEmpty>
  return (
    <PhoneSection title={home.recent(words)} action={<Link to="/cases">{home.all}</Link>}>
      <Rows>
        {cases.map((one) => (
          <MyCaseRow key={one.id} one={one} />
        ))}
      </Rows>
    </PhoneSection>
  )
}

function RecentRequests({ requests }: { requests: Dashboard['recentRequests'] }) {
  const { home } = useTexts()
  if (requests.length === 0)
    return (
      <ButtonLink look="plain" to="/requests/new">
        {home.ask}
      </ButtonLink>
    )
  return (
    <PhoneSection title={home.recentRequests} action={<Link to="/requests">{home.all}</Link>}>
      <Rows>
        {requests.map((one) => (
          <MyRequestRow key={one.id} one={one} />
        ))}
      </Rows>
    </PhoneSection>
  )
}
