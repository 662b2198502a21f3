import { settings, Weekday, type WorkingHours } from '@mtambo/contract'
import { Button, Stack, Switch, Text, TextInput } from '@mantine/core'
import { IconCopy } from '@tabler/icons-react'
import { useSuspenseQuery } from '@tanstack/react-query'
import { ask } from '#lib/query.ts'
import { useTimeZone } from '#lib/session.ts'
import { Section } from '#ui/section.tsx'
import { SaveBar } from './save-bar.tsx'
import classes from './settings.module.css'
import { usePart } from './use-part.ts'

const USUAL = { from: '08:00', to: '17:00' }
const WORKDAYS = Weekday.options.slice(0, 5)

export const dayWord = (day: Weekday) => day.charAt(0).toUpperCase() + day.slice(1)

/** The first open day's hours, on all of Monday to Friday. */
export function onAllWorkdays(hours: WorkingHours): WorkingHours {
  const first = WORKDAYS.map((day) => hours[day]).find(Boolean) ?? USUAL
  return { ...hours, ...Object.fromEntries(WORKDAYS.map((day) => [day, first])) }
}

export function HoursPart() {
  const { data } = useSuspenseQuery(ask(settings.hours, {}))
  const zone = useTimeZone()
  const { form, submit, bar } = usePart(
    settings.saveHours,
    'hours',
    { hours: data },
    { said: 'The working hours are saved.', read: (hours) => ({ hours }) },
  )
  const { hours } = form.values
  const set = (next: WorkingHours) => form.setFieldValue('hours', next)
  return (
    <form noValidate onSubmit={submit}>
      <Stack>
        <Section
          title="Working hours"
          context={`When somebody is here. In the time of ${zone.split('/').at(-1)?.replaceAll('_', ' ')}.`}
        >
          {Weekday.options.map((day) => (
            <Day
              key={day}
              day={day}
              open={hours[day]}
              error={form.errors[`hours.${day}.to`] ?? form.errors[`hours.${day}.from`]}
              onChange={(open) => {
                const { [day]: _, ...others } = hours
                set(open ? { ...others, [day]: open } : others)
              }}
            />
          ))}
          <Button
            mt="sm"
            variant="default"
            leftSection={<IconCopy size={16} aria-hidden />}
            onClick={() => set(onAllWorkdays(hours))}
          >
            The same Monday to Friday
          </Button>
        </Section>
        <SaveBar {...bar} />
      </Stack>
    </form>
  )
}

type Open = { from: string; to: string }
type DayProps = { day: Weekday; open?: Open; error: React.ReactNode; onChange: (open?: Open) => void }

function Day({ day, open, error, onChange }: DayProps) {
  const word = dayWord(day)
  return (
    <div className={classes.day}>
      <Switch
        mt={8}
        label={word}
        checked={open !== undefined}
        onChange={(event) => onChange(event.currentTarget.checked ? USUAL : undefined)}
      />
      {open ? (
        <div className={classes.times}>
          <TextInput
            type="time"
            w={150}
            aria-label={`${word} from`}
            value={open.from}
            onChange={(event) => onChange({ ...open, from: event.currentTarget.value })}
          />
          <span className={classes.dash}>to</span>
          <TextInput
            type="time"
            w={150}
            aria-label={`${word} to`}
            value={open.to}
            error={error}
            onChange={(event) => onChange({ ...open, to: event.currentTarget.value })}
          />
        </div>
      ) : (
        <Text c="dimmed" mt={8}>
          Closed
        </Text>
      )}
    </div>
  )
}
