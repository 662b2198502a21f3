import { SimpleGrid, TextInput } from '@mantine/core'
import type { UseFormReturnType } from '@mantine/form'
import { ClashWarnings, PersonSelect, useClashes, useToday } from '#modules/work-orders/index.ts'

export const NO_VISIT = { technicianId: null as string | null, scheduledOn: '' }
export type VisitValues = typeof NO_VISIT
type Form = { getInputProps: UseFormReturnType<VisitValues>['getInputProps']; values: VisitValues }

/** Who goes, and when; both may be settled later. */
export function VisitFields({ form }: { form: Form }) {
  const today = useToday()
  const { technicianId, scheduledOn } = form.values
  const clashes = useClashes({ scheduledOn, assigneeId: technicianId })
  return (
    <>
      <SimpleGrid cols={{ base: 1, xs: 2 }}>
        <PersonSelect {...form.getInputProps('technicianId')} value={technicianId} />
        <TextInput
          label="Day"
          type="date"
          min={today}
          description="Leave empty to plan it later"
          {...form.getInputProps('scheduledOn')}
        />
      </SimpleGrid>
      <ClashWarnings clashes={clashes} />
    </>
  )
}
