import { announcements, type MyAnnouncement } from '@mtambo/contract'
import { screen } from '@testing-library/react'
import { expect, test } from 'vitest'
import { on } from '#testing/fake-api.ts'
import { uuid } from '#testing/people.ts'
import { expectAccessible } from '#testing/render-page.tsx'
import { renderPortal } from '#testing/render-portal.tsx'
import { MyAnnouncementsPage } from './my-announcements.tsx'

const said = (n: number, over: Partial<MyAnnouncement>): MyAnnouncement => ({
  id: uuid(n),
  kind: 'planned_outage',
  title: `Announcement ${n}`,
  body: 'The crew replaces poles.',
  startsAt: new Date('2099-03-03T06:00:00Z'),
  endsAt: null,
  ...over,
})

test('each says what it is and when, in the time of the utility', async () => {
  const list = [
    said(1, { kind: 'outage', startsAt: new Date('2026-03-03T06:00:00Z'), endsAt: new Date('2099-03-03T09:00:00Z') }),
    said(2, { kind: 'outage', startsAt: new Date('2026-03-03T06:00:00Z') }),
    said(3, { endsAt: new Date('2099-03-03T14:00:00Z') }),
    said(4, { endsAt: new Date('2099-03-04T14:00:00Z') }),
    said(5, {}),
    said(6, { kind: 'information', startsAt: new Date('2026-03-03T06:00:00Z') }),
  ]
  renderPortal(<MyAnnouncementsPage />, { api: [on(announcements.mine, list)] })
  const shown = (await screen.findAllByRole('article')).slice(1).map(({ textContent }) => textContent)
  const body = 'The crew replaces poles.'
  expect(shown).toEqual([
    `OutageAnnouncement 1Until 3 Mar 2099, 12:00${body}`,
    `OutageAnnouncement 2Since 3 Mar 2026, 09:00${body}`,
    `Planned outageAnnouncement 33 Mar 2099, 09:00 to 17:00${body}`,
    `Planned outageAnnouncement 43 Mar 2099, 09:00 to 4 Mar 2099, 17:00${body}`,
    `Planned outageAnnouncement 5From 3 Mar 2099, 09:00${body}`,
    `NewsAnnouncement 6${body}`,
  ])
  await expectAccessible()
})

test('when nothing is announced, it says so', async () => {
  renderPortal(<MyAnnouncementsPage />, { api: [on(announcements.mine, [])] })
  await screen.findByText('Nothing is announced')
})
