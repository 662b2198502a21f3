import { IconBell, IconBuildingStore, IconLock, IconPlug, IconSpeakerphone, IconUser } from '@tabler/icons-react'
import { useMe, useWords } from '#lib/session.ts'
import { useTexts } from '#lib/texts.tsx'
import { PhonePage } from '#ui/phone/phone-page.tsx'
import { RowLink, Rows } from '#ui/phone/rows.tsx'
import css from './frame.module.css'

/** What has no place of its own in the navigation. */
export function MorePage() {
  const { announcements, home, more, nav } = useTexts()
  const words = useWords()
  const { customer } = useMe()
  const rows = [
    { to: '/connections', icon: IconPlug, title: more.connections(words), text: more.connectionsHelp },
    { to: '/announcements', icon: IconSpeakerphone, title: announcements.title, text: more.announcementsHelp },
    { to: '/notices', icon: IconBell, title: nav.notices, text: more.noticesHelp },
    { to: '/accounts', icon: IconBuildingStore, title: more.accounts, text: more.accountsHelp },
    { to: '/profile', icon: IconUser, title: more.profile, text: more.profileHelp },
    { to: '/profile/password', icon: IconLock, title: more.password },
  ]
  return (
    <PhonePage title={more.title} context={customer && `${customer.name} · ${home.account(customer.accountNumber)}`}>
      <Rows>
        {rows.map(({ icon: Icon, title, ...row }) => (
          <RowLink
            key={row.to}
            {...row}
            title={
              <span className={css.named}>
                <Icon size={20} stroke={1.75} aria-hidden />
                {title}
              </span>
            }
          />
        ))}
      </Rows>
    </PhonePage>
  )
}
