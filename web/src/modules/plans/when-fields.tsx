import {
  Button,
  Group,
  NumberInput,
  Radio,
  SegmentedControl,
  Select,
  SimpleGrid,
  Stack,
  Text,
  TextInput,
} from '@mantine/core'
import type { PlanUnit } from '@mtambo/contract'
import { LevelFields } from './level-fields.tsx'
import type { PlanForm } from './plan-values.ts'
import { SpokenRule } from './spoken-rule.tsx'
import { MONTHS, WEEKDAYS } from './words.ts'

const BY = [
  { value: 'calendar', label: 'Days' },
  { value: 'meter', label: 'A meter' },
  { value: 'both', label: 'Whichever first' },
]
const UNITS: { value: PlanUnit; label: string }[] = [
  { value: 'day', label: 'days' },
  { value: 'week', label: 'weeks' },
  { value: 'month', label: 'months' },
  { value: 'year', label: 'years' },
]

/** When work is due. The rule is read aloud as it is typed. */
export function WhenFields({ form }: { form: PlanForm }) {
  const { by } = form.values
  return (
    <Stack>
      <SpokenRule values={form.values} />
      <SegmentedControl aria-label="Due by" fullWidth data={BY} {...form.getInputProps('by')} />
      {by !== 'meter' && <DayFields form={form} />}
      {by !== 'calendar' && <MeterFields form={form} />}
      <Anchor form={form} />
      <SimpleGrid cols={{ base: 1, xs: 2 }}>
        <TextInput label="Starts on" type="date" required {...form.getInputProps('startsOn')} />
        <TextInput label="Ends on" type="date" description="Leave empty for no end" {...form.getInputProps('endsOn')} />
      </SimpleGrid>
      <SimpleGrid cols={{ base: 1, xs: 2 }}>
        <NumberInput
          label="Appears so many days before"
          description="To plan it and order parts"
          min={0}
          max={365}
          allowDecimal={false}
          inputMode="numeric"
          required
          {...form.getInputProps('leadDays')}
        />
        <NumberInput
          label="In time so many days before or after"
          description="For how well plans are kept"
          min={0}
          max={180}
          allowDecimal={false}
          inputMode="numeric"
          required
          {...form.getInputProps('windowDays')}
        />
      </SimpleGrid>
      <Season form={form} />
      <LevelFields form={form} />
    </Stack>
  )
}

function DayFields({ form }: { form: PlanForm }) {
  const { unit } = form.values
  return (
    <SimpleGrid cols={{ base: 2, xs: 3 }}>
      <NumberInput
        label="Every"
        required
        min={1}
        max={999}
        allowDecimal={false}
        inputMode="numeric"
        {...form.getInputProps('every')}
      />
      <Select label="Unit" required allowDeselect={false} data={UNITS} {...form.getInputProps('unit')} value={unit} />
      {unit === 'week' && (
        <Select
          label="On"
          placeholder="The day it starts"
          clearable
          data={WEEKDAYS.map((label, i) => ({ value: String(i + 1), label }))}
          {...form.getInputProps('weekday')}
          value={form.values.weekday === null ? null : String(form.values.weekday)}
          onChange={(value) => form.setFieldValue('weekday', value === null ? null : Number(value))}
        />
      )}
      {(unit === 'month' || unit === 'year') && (
        <NumberInput
          label="On the day"
          placeholder="As it starts"
          description={form.values.dayOfMonth === 31 ? 'The last of each month' : undefined}
          min={1}
          max={31}
          allowDecimal={false}
          inputMode="numeric"
          {...form.getInputProps('dayOfMonth')}
        />
      )}
    </SimpleGrid>
  )
}

const MeterFields = ({ form }: { form: PlanForm }) => (
  <Stack gap={6}>
    <SimpleGrid cols={{ base: 2, xs: 3 }}>
      <NumberInput
        label="Every"
        required
        min={0}
        inputMode="decimal"
        hideControls
        thousandSeparator=" "
        {...form.getInputProps('meterEvery')}
      />
      <TextInput label="Unit" placeholder="h" required {...form.getInputProps('meterUnit')} />
      <TextInput label="Meter" placeholder="Running hours" required {...form.getInputProps('meterName')} />
    </SimpleGrid>
    <Text size="sm" c="dimmed">
      Counts on each machine’s own meter of this name and unit.
    </Text>
  </Stack>
)

function Anchor({ form }: { form: PlanForm }) {
  return (
    <>
      <Radio.Group label="Counted from" {...form.getInputProps('anchor')}>
        <Stack gap="xs" mt={6}>
          <Radio
            value="fixed"
            label="The day it was due"
            description="The days stay the same, also when work is late"
          />
          <Radio value="floating" label="The day it was done" description="Late work moves the days after it" />
        </Stack>
      </Radio.Group>
      {form.values.anchor === 'fixed' && (
        <Radio.Group label="Due again while its work is open" {...form.getInputProps('whileOpen')}>
          <Stack gap="xs" mt={6}>
            <Radio value="skip" label="Leave it out" />
            <Radio value="stack" label="Make it beside what is open" />
          </Stack>
        </Radio.Group>
      )}
    </>
  )
}

/** The months in which it is done; none chosen is the whole year. */
function Season({ form }: { form: PlanForm }) {
  const { activeMonths } = form.values
  const toggle = (month: number) =>
    form.setFieldValue(
      'activeMonths',
      activeMonths.includes(month)
        ? activeMonths.filter((each) => each !== month)
        : [...activeMonths, month].toSorted((a, b) => a - b),
    )
  return (
    <fieldset style={{ border: 0, padding: 0, margin: 0 }}>
      <Text component="legend" size="sm" fw={550} mb={4}>
        Only in some months
      </Text>
      <Group gap={6}>
        {MONTHS.map((name, i) => (
          <Button
            key={name}
            size="compact-md"
            variant={activeMonths.includes(i + 1) ? 'filled' : 'default'}
            aria-pressed={activeMonths.includes(i + 1)}
            aria-label={name}
            onClick={() => toggle(i + 1)}
          >
            {name.slice(0, 3)}
          </Button>
        ))}
      </Group>
      <Text size="sm" c="dimmed" mt={4}>
        {activeMonths.length === 0
          ? 'None chosen: the whole year.'
          : 'What would be due outside is due when the season begins, once.'}
      </Text>
    </fieldset>
  )
}
