import { Box, NumberInput, SimpleGrid, Stack, TextInput } from '@mantine/core'
import { formatMinutes } from '#lib/format.ts'
import { useCan } from '#lib/session.ts'
import { ClashWarnings } from './clash-warnings.tsx'
import { DueField } from './due-field.tsx'
import type { Clash } from './use-clashes.ts'
import { PersonSelect, TeamSelect } from './who-fields.tsx'
import type { PlanForm } from './work-values.ts'

type WhenForm = {
  getInputProps: PlanForm['getInputProps']
  values: Pick<PlanForm['values'], 'estimatedMinutes'>
}

/** The day, the time of day where one was agreed, and how long it will take. */
export function WhenFields({ form, anyDay }: { form: WhenForm; anyDay?: boolean }) {
  const minutes = form.values.estimatedMinutes
  return (
    <SimpleGrid cols={{ base: 1, xs: 3 }}>
      <TextInput
        label="Day"
        type="date"
        required={!anyDay}
        description={anyDay && 'Leave empty for any day'}
        {...form.getInputProps('scheduledOn')}
      />
      <TextInput
        label="Time"
        type="time"
        description="Leave empty for any time"
        {...form.getInputProps('scheduledTime')}
      />
      <NumberInput
        label="Duration in minutes"
        description={typeof minutes === 'number' && minutes >= 60 ? formatMinutes(minutes) : 'As far as known'}
        min={5}
        step={15}
        allowDecimal={false}
        inputMode="numeric"
        {...form.getInputProps('estimatedMinutes')}
      />
    </SimpleGrid>
  )
}

export function PlanFields({ form, clashes }: { form: PlanForm; clashes: Clash[] }) {
  const mayAssign = useCan('work-orders:assign')
  return (
    <Stack>
      <WhenFields form={form} anyDay />
      <ClashWarnings clashes={clashes} kinds={['past']} />
      <Box maw={{ xs: '32%' }}>
        <DueField {...form.getInputProps('dueOn')} />
      </Box>
      {mayAssign && (
        <SimpleGrid cols={{ base: 1, xs: 2 }}>
          <PersonSelect {...form.getInputProps('assigneeId')} value={form.values.assigneeId} />
          <TeamSelect {...form.getInputProps('teamId')} value={form.values.teamId} />
        </SimpleGrid>
      )}
      <ClashWarnings clashes={clashes} kinds={['overlap', 'away']} />
    </Stack>
  )
}
