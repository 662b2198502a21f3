import { connections, type MyConnection } from '@mtambo/contract'
import { useSuspenseQuery } from '@tanstack/react-query'
import type { ReactNode } from 'react'
import { formatDay, formatNumber } from '#lib/format.ts'
import { ask } from '#lib/query.ts'
import { Link } from '#lib/router.ts'
import { useWords } from '#lib/session.ts'
import { type Texts, useTexts } from '#lib/texts.tsx'
import { PhoneFacts } from '#ui/phone/message.tsx'
import { PhonePage, StickyAction } from '#ui/phone/phone-page.tsx'
import { StatusBadge } from '#ui/status-badge.tsx'
import { ButtonLink } from '#ui/phone/button.tsx'

export function MyConnectionPage({ id }: { id: string }) {
  const { connections: texts } = useTexts()
  const words = useWords()
  const { data: one } = useSuspenseQuery(ask(connections.myOne, { id }))
  return (
    <PhonePage
      title={one.meterNumber}
      context={<StatusBadge status={one.status} label={texts.status[one.status]} />}
      back={{ to: '/connections', label: texts.title(words) }}
    >
      <PhoneFacts items={facts(one, texts)} />
      {one.openCases > 0 && (
        <p>
          <Link to="/cases" search={{ status: 'pending' }}>
            {texts.open(one.openCases, words)}
          </Link>
        </p>
      )}
      <StickyAction>
        <ButtonLink to="/report" search={{ connection: one.id }}>
          {texts.report(words)}
        </ButtonLink>
      </StickyAction>
    </PhonePage>
  )
}

/** What is not known is left out. */
function facts(one: MyConnection, texts: Texts['connections']): [string, ReactNode][] {
  const { lastReadingKwh, lastReadingDate, installationDate, transformer, feeder } = one
  const read = lastReadingKwh !== null && lastReadingDate !== null
  const all: [string, ReactNode][] = [
    [texts.address, [one.address, one.town, one.county].filter(Boolean).join(', ')],
    [texts.type, texts.types[one.type]],
    [texts.load, `${formatNumber(one.loadKva)} kVA`],
    [texts.lastReading, read && texts.reading(formatNumber(lastReadingKwh), formatDay(lastReadingDate))],
    [texts.installed, installationDate && formatDay(installationDate)],
    [texts.transformer, transformer],
    [texts.feeder, feeder],
  ]
  return all.filter(([, value]) => Boolean(value))
}
