import { type Output, reports } from '@mtambo/contract'
import { useSuspenseQuery } from '@tanstack/react-query'
import { ask } from '#lib/query.ts'
import { Link } from '#lib/router.ts'
import { useMe, useWords } from '#lib/session.ts'
import { useTexts } from '#lib/texts.tsx'
import { MyCaseRow } from '#modules/cases/portal.ts'
import { Message, PhoneEmpty } from '#ui/phone/message.tsx'
import { Count, Counts } from '#ui/phone/counts.tsx'
import { PhonePage, PhoneSection, StickyAction } from '#ui/phone/phone-page.tsx'
import { Rows } from '#ui/phone/rows.tsx'
import { ButtonLink } from '#ui/phone/button.tsx'

type Dashboard = Output<typeof reports.myDashboard>

export function MyDashboardPage({ welcome }: { welcome?: boolean }) {
  const { home, register } = useTexts()
  const words = useWords()
  const { user, customer } = useMe()
  const { data } = useSuspenseQuery(ask(reports.myDashboard, {}))
  return (
    <PhonePage
      title={home.title((customer?.name ?? user.name).split(' ')[0] ?? '')}
      context={customer && home.account(customer.accountNumber)}
    >
      {welcome && <Message tone="good">{register.welcome}</Message>}
      <MyCounts counts={data.counts} />
      <Recent cases={data.recentCases} />
      <StickyAction>
        <ButtonLink to="/report">{home.report(words)}</ButtonLink>
      </StickyAction>
    </PhonePage>
  )
}

function MyCounts({ counts }: { counts: Dashboard['counts'] }) {
  const { home } = useTexts()
  const words = useWords()
  return (
    <Counts>
      <Count to="/cases" search={{ status: 'pending' }} value={counts.pendingCases} label={home.pending(words)} />
      <Count to="/cases" search={{ status: 'done' }} value={counts.resolvedCases} label={home.resolved(words)} />
      <Count to="/connections" value={counts.activeConnections} label={home.activeConnections(words)} />
      <Count to="/notices" search={{ unread: 'yes' }} value={counts.unreadNotices} label={home.unread} />
    </Counts>
  )
}

function Recent({ cases }: { cases: Dashboard['recentCases'] }) {
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
