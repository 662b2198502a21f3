import { cases } from '@mtambo/contract'
import { useList } from '#lib/query.ts'
import { useWords } from '#lib/session.ts'
import { useTexts } from '#lib/texts.tsx'
import { Message, PhoneEmpty, PhoneSkeleton } from '#ui/phone/message.tsx'
import { LoadMore } from '#ui/phone/load-more.tsx'
import { PhonePage, StickyAction } from '#ui/phone/phone-page.tsx'
import { Rows } from '#ui/phone/rows.tsx'
import { Tabs } from '#ui/phone/tabs.tsx'
import { MyCaseRow } from './my-case-row.tsx'
import { ButtonLink } from '#ui/phone/button.tsx'

export type MyCasesFilter = 'pending' | 'done' | undefined

export function MyCasesPage({ status }: { status: MyCasesFilter }) {
  const { cases: texts, home } = useTexts()
  const words = useWords()
  return (
    <PhonePage title={texts.title(words)}>
      <Tabs
        label={texts.filter}
        tabs={[
          { label: texts.all, current: !status, to: { to: '/cases' } },
          { label: texts.pending, current: status === 'pending', to: { to: '/cases', search: { status: 'pending' } } },
          { label: texts.done, current: status === 'done', to: { to: '/cases', search: { status: 'done' } } },
        ]}
      />
      <MyCasesList status={status} />
      <StickyAction>
        <ButtonLink to="/report">{home.report(words)}</ButtonLink>
      </StickyAction>
    </PhonePage>
  )
}

function MyCasesList({ status }: { status: MyCasesFilter }) {
  const { cases: texts, common } = useTexts()
  const words = useWords()
  const { rows, loading, error, footer } = useList(cases.mine, { status })
  if (loading) return <PhoneSkeleton heights={[72, 72, 72]} label={common.loading} />
  if (error) return <Message tone="bad">{error.message}</Message>
  if (rows.length === 0) {
    return <PhoneEmpty title={texts.emptyTitle}>{texts.empty(words)}</PhoneEmpty>
  }
  return (
    <>
      <Rows>
        {rows.map((one) => (
          <MyCaseRow key={one.id} one={one} />
        ))}
      </Rows>
      <LoadMore label={common.more} {...footer} />
    </>
  )
}
