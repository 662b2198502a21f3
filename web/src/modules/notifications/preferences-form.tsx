import { type NoticeKind, notifications, type Preference } from '@mtambo/contract'
import { Switch, Text } from '@mantine/core'
import { useQuery, useQueryClient } from '@tanstack/react-query'
import { aWord } from '#lib/format.ts'
import { ask, useAct } from '#lib/query.ts'
import { useWords } from '#lib/session.ts'
import { ErrorPanel } from '#ui/error-panel.tsx'
import { ListSkeleton } from '#ui/skeletons.tsx'
import { toastRefusal } from '#ui/toast.tsx'
import classes from './preferences.module.css'

/** Saved at once: a switch is its own answer. It flips back when the server says no. */
export function PreferencesForm() {
  const question = ask(notifications.preferences, {})
  const client = useQueryClient()
  const preferences = useQuery(question)
  const save = useAct(notifications.setPreferences)
  if (preferences.isPending) return <ListSkeleton rows={5} />
  if (preferences.isError) return <ErrorPanel error={preferences.error} onRetry={() => void preferences.refetch()} />

  const before = preferences.data
  function set(kind: NoticeKind, change: Partial<Preference>) {
    const next = before.map((one) => (one.kind === kind ? { ...one, ...change } : one))
    client.setQueryData(question.queryKey, next)
    save.mutate(
      { preferences: next },
      {
        onError: (error) => {
          client.setQueryData(question.queryKey, before)
          toastRefusal(error)
        },
      },
    )
  }
  return (
    <ul className={classes.rows}>
      {preferences.data.map((preference) => (
        <Row key={preference.kind} preference={preference} onSet={(change) => set(preference.kind, change)} />
      ))}
    </ul>
  )
}

function Row({
  preference: { kind, email, sms },
  onSet,
}: {
  preference: Preference
  onSet: (change: Partial<Preference>) => void
}) {
  const text = useKindText(kind)
  return (
    <li className={classes.row}>
      <Text className={classes.text}>{text}</Text>
      <Switch
        label="E-mail"
        aria-label={`${text}: by e-mail`}
        checked={email}
        onChange={(event) => onSet({ email: event.currentTarget.checked })}
      />
      <Switch
        label="SMS"
        aria-label={`${text}: by SMS`}
        checked={sms}
        onChange={(event) => onSet({ sms: event.currentTarget.checked })}
      />
    </li>
  )
}

function useKindText(kind: NoticeKind) {
  const { case: one, workOrder } = useWords()
  const capital = (text: string) => text.replace(/^a/, 'A')
  const word = capital(aWord(one))
  return {
    case_reported: `${word} is reported`,
    case_assigned: `${word} is assigned to me`,
    case_updated: `${word} of mine changes`,
    work_assigned: `${capital(aWord(workOrder))} is assigned to me, moved or cancelled`,
    work_reminder: `${capital(aWord(workOrder))} is due tomorrow or today`,
    work_requested: `${capital(aWord(workOrder))} is asked for and waits for approval`,
    work_decided: 'What I asked for is approved or rejected',
    mention: 'Somebody mentions me in a comment',
    request_submitted: 'A service request comes in',
    request_updated: 'A service request of mine changes',
    message: 'A customer writes',
    announcement: 'Something is announced',
    staff_registered: 'Somebody asks for a staff account',
    support: 'Support asks to come in, or comes in',
    warranty_ending: 'A warranty ends within a month',
    stock_low: 'Something in stock is to be bought again',
    purchase_asked: 'A purchase waits for approval',
    purchase_decided: 'Something I asked to be bought is decided on',
    account: 'My account: sign-ins and passwords',
  }[kind]
}
