import { customers, type FileLink } from '@mtambo/contract'
import { Skeleton, Stack, Text } from '@mantine/core'
import { useQuery } from '@tanstack/react-query'
import { useRef } from 'react'
import { ask, useAct } from '#lib/query.ts'
import { useCan } from '#lib/session.ts'
import { FormProblem } from '#ui/form-problem.tsx'
import { PhotoPicker } from '#ui/photo-picker.tsx'
import { PhotoStrip } from '#ui/photo-strip.tsx'
import { Section } from '#ui/section.tsx'

const AT_ONCE = 10

/** Copies, contracts, letters; and what came with service requests. */
export function PapersOf({ customerId }: { customerId: string }) {
  const mayEdit = useCan('customers:edit')
  const { data } = useQuery(ask(customers.files, { id: customerId }))
  return (
    <Section title="Files">
      <Stack>
        {!data && <Skeleton height={88} />}
        {data?.length === 0 && <Text c="dimmed">No papers yet.</Text>}
        {data && data.length > 0 && <PhotoStrip photos={data} label="Files" />}
        {mayEdit && <AddPapers customerId={customerId} />}
      </Stack>
    </Section>
  )
}

const NONE: FileLink[] = []

/** Filed as soon as it has arrived: there is nothing else to say about it. */
function AddPapers({ customerId }: { customerId: string }) {
  const { mutate, error } = useAct(customers.addFiles)
  const filed = useRef(new Set<string>())
  const file = (links: FileLink[]) => {
    const fileIds = links.map(({ id }) => id).filter((id) => !filed.current.has(id))
    if (fileIds.length === 0) return
    for (const id of fileIds) filed.current.add(id)
    mutate({ id: customerId, fileIds })
  }
  return (
    <>
      <PhotoPicker
        documents
        label="Add files"
        description="Pictures or PDF. Only staff see them."
        value={NONE}
        onChange={file}
        max={AT_ONCE}
      />
      <FormProblem>{error?.message ?? null}</FormProblem>
    </>
  )
}
