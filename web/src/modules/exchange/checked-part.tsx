import { exchange, type Import } from '@mtambo/contract'
import { Button, Checkbox, Group, Stack } from '@mantine/core'
import { formatNumber } from '#lib/format.ts'
import { useState } from 'react'
import { useAct } from '#lib/query.ts'
import { FormProblem } from '#ui/form-problem.tsx'
import { Section } from '#ui/section.tsx'
import { Counts } from './counts.tsx'
import { PreviewRows } from './preview-rows.tsx'
import { Problems } from './problems.tsx'
import { rowsInWords } from './words.ts'

/** What would become of the rows, and the button that brings them in. */
export function CheckedPart({ it }: { it: Import }) {
  const start = useAct(exchange.start)
  const [onlyRight, setOnlyRight] = useState(false)
  const right = it.added + it.changed
  const ready = right > 0 && (it.wrong === 0 || onlyRight)
  return (
    <>
      <Section title="What would become of the rows">
        <Stack>
          <Counts it={it} />
          {it.wrong > 0 && right > 0 && (
            <Checkbox
              size="md"
              label={`Leave out the ${it.wrong === 1 ? 'wrong row' : `${formatNumber(it.wrong)} wrong rows`}, and import only the right ones`}
              checked={onlyRight}
              onChange={({ currentTarget }) => setOnlyRight(currentTarget.checked)}
            />
          )}
          <FormProblem>{start.error?.message ?? null}</FormProblem>
          <Group>
            <Button disabled={!ready} loading={start.isPending} onClick={() => start.mutate({ id: it.id, onlyRight })}>
              {right > 0 ? `Import ${rowsInWords(right)}` : 'Nothing to import'}
            </Button>
          </Group>
        </Stack>
      </Section>
      {it.wrong > 0 && <Problems id={it.id} />}
      <PreviewRows rows={it.preview} />
    </>
  )
}
