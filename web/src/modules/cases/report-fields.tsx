import { type FileLink, MAX_PHOTOS, type Point, Severity } from '@mtambo/contract'
import { Group, NumberInput, Radio, Select, SimpleGrid, Stack, Textarea, TextInput } from '@mantine/core'
import type { UseFormReturnType } from '@mantine/form'
import { useMe, useWords } from '#lib/session.ts'
import { PhotoPicker } from '#ui/photo-picker.tsx'
import { PositionPicker } from '#ui/position-picker.tsx'

export const EMPTY_REPORT = {
  customerId: null as string | null,
  connectionId: null as string | null,
  category: '',
  severity: 'medium' as Severity,
  description: '',
  locationText: '',
  point: null as Point | null,
  affectedCustomers: '' as number | '',
  reporterName: '',
  reporterPhone: '',
  channel: 'phone' as 'staff' | 'phone' | 'email' | 'sms',
  photos: [] as FileLink[],
}
export type ReportValues = typeof EMPTY_REPORT
export type ReportForm = Pick<UseFormReturnType<ReportValues>, 'getInputProps' | 'setValues' | 'errors'> & {
  values: ReportValues
}
type Fields = { form: ReportForm }

const SEVERITIES: Record<Severity, string> = {
  low: 'Low',
  medium: 'Medium',
  high: 'High',
  critical: 'Critical: danger to people',
}

const CHANNELS = [
  { value: 'phone', label: 'Phone call' },
  { value: 'staff', label: 'Seen by staff, or in person' },
  { value: 'sms', label: 'SMS' },
  { value: 'email', label: 'E-mail' },
]

export function WhatFields({ form }: Fields) {
  const categories = useMe().organisation.categories.case ?? []
  return (
    <Stack>
      <Radio.Group label="What is wrong" required {...form.getInputProps('category')}>
        <SimpleGrid cols={{ base: 1, xs: 2 }} spacing="xs" mt={4}>
          {categories.map(({ code, label }) => (
            <Radio key={code} value={code} label={label} />
          ))}
        </SimpleGrid>
      </Radio.Group>
      <Radio.Group label="Severity" required {...form.getInputProps('severity')}>
        <Group gap="lg" mt={4}>
          {Severity.options.map((severity) => (
            <Radio key={severity} value={severity} label={SEVERITIES[severity]} />
          ))}
        </Group>
      </Radio.Group>
      <Textarea label="Description" required maxLength={4000} {...form.getInputProps('description')} />
      <PhotoPicker
        error={form.errors.photoIds}
        value={form.values.photos}
        onChange={(photos) => form.setValues({ photos })}
        max={MAX_PHOTOS}
      />
    </Stack>
  )
}

export function WhereFields({ form }: Fields) {
  const words = useWords()
  return (
    <Stack>
      <Textarea
        label="Where it is"
        description="Street, landmark, colour of the gate: what a crew needs to find it"
        minRows={2}
        maxLength={500}
        {...form.getInputProps('locationText')}
      />
      <PositionPicker {...form.getInputProps('point')} value={form.values.point} />
      <NumberInput
        label={`${words.customers} affected`}
        description="Leave empty when it is only this one"
        min={1}
        allowDecimal={false}
        hideControls
        inputMode="numeric"
        maw={240}
        {...form.getInputProps('affectedCustomers')}
      />
    </Stack>
  )
}

export function ReporterFields({ form }: Fields) {
  return (
    <SimpleGrid cols={{ base: 1, sm: 3 }}>
      <Select label="How it reached us" allowDeselect={false} data={CHANNELS} {...form.getInputProps('channel')} />
      <TextInput label="Reporter’s name" {...form.getInputProps('reporterName')} />
      <TextInput label="Reporter’s phone" type="tel" {...form.getInputProps('reporterPhone')} />
    </SimpleGrid>
  )
}
