import { serviceRequests } from '@mtambo/contract'
import { useList } from '#lib/query.ts'
import { useTexts } from '#lib/texts.tsx'
import { ButtonLink } from '#ui/phone/button.tsx'
import { LoadMore } from '#ui/phone/load-more.tsx'
import { Message, PhoneEmpty, PhoneSkeleton } from '#ui/phone/message.tsx'
import { PhonePage, StickyAction } from '#ui/phone/phone-page.tsx'
import { Rows } from '#ui/phone/rows.tsx'
import { Tabs } from '#ui/phone/tabs.tsx'
import { MyRequestRow } from './my-request-row.tsx'

export type MyRequestsFilter = 'pending' | 'done' | undefined

export function MyRequestsPage({ status }: { status: MyRequestsFilter }) {
  const { asking, cases, myRequests: texts } = useTexts()
  return (
    <PhonePage title={texts.title}>
      <Tabs
        label={cases.filter}
        tabs={[
          { label: texts.all, current: !status, to: { to: '/requests' } },
          {
            label: texts.pending,
            current: status === 'pending',
            to: { to: '/requests', search: { status: 'pending' } },
          },
          { label: texts.done, current: status === 'done', to: { to: '/requests', search: { status: 'done' } } },
        ]}
      />
      <MyRequestsList status={status} />
      <StickyAction>
        <ButtonLink to="/requests/new">{asking.title}</ButtonLink>
      </StickyAction>
    </PhonePage>
  )
}

function MyRequestsList({ status }: { status: MyRequestsFilter }) {
  const { cases, common, myRequests: texts } = useTexts()
  const { rows, loading, error, footer } = useList(serviceRequests.mine, { status })
  if (loading) return <PhoneSkeleton heights={[72, 72, 72]} label={common.loading} />
  if (error) return <Message tone="bad">{error.message}</Message>
  if (rows.length === 0 && status) return <PhoneEmpty title={cases.emptyTitle}>{texts.emptyPart}</PhoneEmpty>
  if (rows.length === 0) return <PhoneEmpty title={texts.emptyTitle}>{texts.empty}</PhoneEmpty>
  return (
    <>
      <Rows>
        {rows.map((one) => (
          <MyRequestRow key={one.id} one={one} />
        ))}
      </Rows>
      <LoadMore label={common.more} {...footer} />
    </>
  )
}
