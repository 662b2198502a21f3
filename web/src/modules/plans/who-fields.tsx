import { SimpleGrid, Stack, Text } from '@mantine/core'
import { PersonSelect, TeamSelect } from '#modules/work-orders/index.ts'
import type { PlanForm } from './plan-values.ts'

/** Who gets the work; nobody is somebody's decision each time. */
export const WhoFields = ({ form }: { form: PlanForm }) => (
  <Stack>
    <SimpleGrid cols={{ base: 1, xs: 2 }}>
      <PersonSelect {...form.getInputProps('assigneeId')} value={form.values.assigneeId} />
      <TeamSelect {...form.getInputProps('teamId')} value={form.values.teamId} />
    </SimpleGrid>
    <Text size="sm" c="dimmed">
      They are told when the work appears. With nobody chosen, somebody is chosen then.
    </Text>
  </Stack>
)
