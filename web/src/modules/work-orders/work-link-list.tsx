import { type WorkLinks, type WorkLinkKind, workOrders } from '@mtambo/contract'
import { ActionIcon, Group, Stack, Text } from '@mantine/core'
import { IconX } from '@tabler/icons-react'
import { useAct } from '#lib/query.ts'
import { FormProblem } from '#ui/form-problem.tsx'
import { LINK_KINDS } from './link-words.ts'
import { OrderRef } from './order-ref.tsx'

type Props = Pick<WorkLinks, 'links' | 'mayLink'> & { id: string }

/** What hangs together with this job, by how. */
export function WorkLinkList({ id, links, mayLink }: Props) {
  const unlink = useAct(workOrders.unlink)
  const groups = Map.groupBy(links, ({ kind }) => kind)
  return (
    <>
      <FormProblem>{unlink.error?.message}</FormProblem>
      {[...groups].map(([kind, some]: [WorkLinkKind, WorkLinks['links']]) => (
        <Stack key={kind} gap={4}>
          <Text size="sm" c="dimmed">
            {LINK_KINDS[kind]}
          </Text>
          {some.map((link) => (
            <Group key={link.id} wrap="nowrap" gap="xs">
              <div style={{ flex: 1, minWidth: 0 }}>
                <OrderRef order={link.order} />
              </div>
              {mayLink && (
                <ActionIcon
                  variant="subtle"
                  color="gray"
                  size="sm"
                  aria-label={`Take away the link to ${link.order.number}`}
                  onClick={() => unlink.mutate({ id, linkId: link.id })}
                >
                  <IconX size={16} aria-hidden />
                </ActionIcon>
              )}
            </Group>
          ))}
        </Stack>
      ))}
    </>
  )
}
