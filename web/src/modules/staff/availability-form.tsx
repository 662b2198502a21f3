import { type Availability, type Input, type Output, staff } from '@mtambo/contract'
import { Button, Group, Radio, Stack, Text, TextInput } from '@mantine/core'
import { formatDay } from '#lib/format.ts'
import { addDays, todayIn } from '#lib/day.ts'
import { useContractForm } from '#lib/form.ts'
import { useAct } from '#lib/query.ts'
import { useTimeZone } from '#lib/session.ts'
import { FormProblem } from '#ui/form-problem.tsx'
import { StatusBadge } from '#ui/status-badge.tsx'
import { toast } from '#ui/toast.tsx'

type Said = { availability: Availability; availableFrom: string | null }

/** Whether somebody can be given work, and from when again. */
export const AvailabilityNow = ({ availability, availableFrom }: Said) => (
  <Group gap="xs">
    <StatusBadge status={availability} />
    {availableFrom && (
      <Text size="sm" c="dimmed">
        back on {formatDay(availableFrom)}
      </Text>
    )}
  </Group>
)

const CHOICES = [
  { value: 'available', label: 'Available', description: 'Can be given work.' },
  { value: 'on_leave', label: 'On leave', description: 'Away for some days.' },
  { value: 'off_shift', label: 'Off shift', description: 'Not working at the moment.' },
]

const Choice = ({ value, onChange }: { value: string; onChange: (value: string) => void }) => (
  <Radio.Group aria-label="Availability" value={value} onChange={onChange}>
    <Stack gap="sm">
      {CHOICES.map((choice) => (
        <Radio key={choice.value} {...choice} />
      ))}
    </Stack>
  </Radio.Group>
)

type Setter = typeof staff.setAvailability | typeof staff.setAvailabilityOf
type Props<E extends Setter> = {
  endpoint: E
  /** Whose: left out where one says it of oneself. */
  id?: string
  now: Said
  saved: string
  onSaved?: (answer: Output<E>) => void
  onCancel?: () => void
}

const valuesOf = ({ availability, availableFrom }: Said, id?: string) => ({
  ...(id && { id }),
  availability: availability === 'on_job' ? 'available' : availability,
  until: availableFrom ? addDays(availableFrom, -1) : '',
})

export function AvailabilityForm<E extends Setter>({ endpoint, id, now, saved, onSaved, onCancel }: Props<E>) {
  const set = useAct<E>(endpoint)
  const today = todayIn(useTimeZone())
  const form = useContractForm(endpoint, valuesOf(now, id))
  const submit = (input: Input<E>) =>
    set.mutate(input, {
      onError: form.refuse,
      onSuccess: (answer) => {
        form.resetDirty()
        toast(saved)
        onSaved?.(answer)
      },
    })
  return (
    <form noValidate onSubmit={form.onSubmit(submit)}>
      <Stack>
        <Choice
          value={form.values.availability}
          onChange={(next) =>
            form.setValues({ availability: next, ...(next === 'available' && { until: '' }) } as never)
          }
        />
        {form.values.availability !== 'available' && (
          <TextInput
            type="date"
            label="Until (optional)"
            description="The last day away. Left empty, until it is said otherwise."
            min={today}
            maw={280}
            {...form.getInputProps('until')}
          />
        )}
        <FormProblem>{form.problem}</FormProblem>
        <Group>
          <Button type="submit" loading={set.isPending}>
            Save
          </Button>
          {onCancel && (
            <Button variant="default" onClick={onCancel}>
              Cancel
            </Button>
          )}
        </Group>
      </Stack>
    </form>
  )
}
