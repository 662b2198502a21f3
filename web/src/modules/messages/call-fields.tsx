import { NumberInput, SegmentedControl, SimpleGrid, Textarea, TextInput } from '@mantine/core'
import { CustomerSelect } from '#modules/customers/index.ts'
import type { CallForm } from './call-form.ts'

const DIRECTIONS = [
  { value: 'in', label: 'They called us' },
  { value: 'out', label: 'We called them' },
]

export const CallFields = ({ form }: { form: CallForm }) => (
  <>
    <CustomerSelect required {...form.getInputProps('customerId')} value={form.values.customerId || null} />
    <SegmentedControl fullWidth aria-label="Who called" data={DIRECTIONS} {...form.getInputProps('direction')} />
    <Textarea label="What it was about" required minRows={4} {...form.getInputProps('summary')} />
    <SimpleGrid cols={{ base: 1, xs: 2 }}>
      <TextInput
        label="Phone"
        type="tel"
        description="If it was not the number we have."
        {...form.getInputProps('phone')}
      />
      <NumberInput label="Minutes" min={0} max={600} allowDecimal={false} {...form.getInputProps('minutes')} />
    </SimpleGrid>
  </>
)
