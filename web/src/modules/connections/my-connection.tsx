import { cases, connections, type MyConnection } from '@mtambo/contract'
import { useQuery, useSuspenseQuery } from '@tanstack/react-query'
import type { ReactNode } from 'react'
import { formatDay, formatNumber } from '#lib/format.ts'
import { ask } from '#lib/query.ts'
import { Link } from '#lib/router.ts'
import { useWords } from '#lib/session.ts'
import { type Texts, useTexts } from '#lib/texts.tsx'
import { MyCaseRow } from '#modules/cases/portal.ts'
import { PhoneFacts, phone } from '#ui/phone/message.tsx'
import { PhonePage, PhoneSection, StickyAction } from '#ui/phone/phone-page.tsx'
import { Rows } from '#ui/phone/rows.tsx'
import { StatusBadge } from '#ui/status-badge.tsx'
import { ButtonLink } from '#ui/phone/button.tsx'

export function MyConnectionPage({ id }: { id: string }) {
  const { connections: texts, myRequests } = useTexts()
  const words = useWords()
  const { data: one } = useSuspenseQuery(ask(connections.myOne, { id }))
  return (
    <PhonePage
      title={one.meterNumber}
      context={<StatusBadge status={one.status} label={texts.status[one.status]} />}
      back={{ to: '/connections', label: texts.title(words) }}
    >
      <LastReading one={one} />
      <PhoneFacts items={facts(one, texts)} />
      <CasesHere connectionId={id} />
      <StickyAction>
        <ButtonLink to="/report" search={{ connection: one.id }}>
          {texts.report(words)}
        </ButtonLink>
        <ButtonLink look="plain" to="/requests/new" search={{ connection: one.id }}>
          {myRequests.here}
        </ButtonLink>
      </StickyAction>
    </PhonePage>
  )
}

/** What one came for, large enough to compare with the meter on the wall. */
function LastReading({ one: { lastReadingKwh, lastReadingDate } }: { one: MyConnection }) {
  const { connections: texts } = useTexts()
  return (
    <PhoneFacts
      items={[
        [
          texts.lastReading,
          lastReadingKwh === null || lastReadingDate === null ? (
            texts.notRead
          ) : (
            <>
              <strong className={phone.large}>{formatNumber(lastReadingKwh)} kWh</strong> {formatDay(lastReadingDate)}
            </>
          ),
        ],
      ]}
    />
  )
}

const SHOWN = 5

/** The newest ones; all others are in the list of all. */
function CasesHere({ connectionId }: { connectionId: string }) {
  const { connections: texts, home } = useTexts()
  const words = useWords()
  const { data } = useQuery(ask(cases.mine, { connectionId, limit: SHOWN }))
  if (!data) return null
  return (
    <PhoneSection title={texts.cases(words)} action={data.nextCursor && <Link to="/cases">{home.all}</Link>}>
      {data.items.length === 0 ? (
        <p className={phone.context}>{texts.noCases(words)}</p>
      ) : (
        <Rows>
          {data.items.map((one) => (
            <MyCaseRow key={one.id} one={one} />
          ))}
        </Rows>
      )}
    </PhoneSection>
  )
}

/** What is not known is left out. */
function facts(one: MyConnection, texts: Texts['connections']): [string, ReactNode][] {
  const { installationDate, transformer, feeder } = one
  const all: [string, ReactNode][] = [
    [texts.address, [one.address, one.town, one.county].filter(Boolean).join(', ')],
    [texts.type, texts.types[one.type]],
    [texts.load, `${formatNumber(one.loadKva)} kVA`],
    [texts.installed, installationDate && formatDay(installationDate)],
    [texts.transformer, transformer],
    [texts.feeder, feeder],
  ]
  return all.filter(([, value]) => Boolean(value))
}
