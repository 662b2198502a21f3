import { type NoticeKind, notifications, type Preference } from '@mtambo/contract'
import { useSuspenseQuery } from '@tanstack/react-query'
import { ask, useAct } from '#lib/query.ts'
import { useTexts } from '#lib/texts.tsx'
import { Message, phone } from '#ui/phone/message.tsx'
import { PhonePage } from '#ui/phone/phone-page.tsx'
import { FieldGroup, Tick } from '#ui/phone/field.tsx'

/** Saved at each tick: nothing to forget. */
export function MyPreferencesPage() {
  const { common, preferences, profile } = useTexts()
  const { data } = useSuspenseQuery(ask(notifications.preferences, {}))
  const save = useAct(notifications.setPreferences)
  // What was just ticked is shown at once; a refusal puts it back.
  const shown = save.isPending ? save.variables.preferences : data
  const change = (next: Preference) =>
    save.mutate({ preferences: shown.map((one) => (one.kind === next.kind ? next : one)) })
  return (
    <PhonePage title={preferences.title} context={preferences.lead} back={{ to: '/profile', label: profile.title }}>
      <div className={phone.form}>
        {shown.map((preference) => (
          <KindChoice key={preference.kind} preference={preference} onChange={change} />
        ))}
      </div>
      {save.error && <Message tone="bad">{save.error.message}</Message>}
      {save.isSuccess && <Message tone="good">{common.saved}</Message>}
    </PhonePage>
  )
}

function KindChoice({ preference, onChange }: { preference: Preference; onChange: (next: Preference) => void }) {
  const { preferences, profile } = useTexts()
  const label = (preferences.kinds as Partial<Record<NoticeKind, string>>)[preference.kind]
  if (!label) return null
  return (
    <FieldGroup label={label}>
      <div className={phone.pair}>
        <Tick
          label={profile.sms}
          checked={preference.sms}
          onChange={(event) => onChange({ ...preference, sms: event.currentTarget.checked })}
        />
        <Tick
          label={profile.emailWord}
          checked={preference.email}
          onChange={(event) => onChange({ ...preference, email: event.currentTarget.checked })}
        />
      </div>
    </FieldGroup>
  )
}
