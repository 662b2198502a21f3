import { type Asset, qr, spokenAssetCode } from '@mtambo/contract'
import { Anchor, Group, Skeleton, Stack, Text } from '@mantine/core'
import { useQuery } from '@tanstack/react-query'
import { formatInstant } from '#lib/format.ts'
import { ask, useAct } from '#lib/query.ts'
import { useCan, useTimeZone } from '#lib/session.ts'
import { ConfirmButton } from '#ui/confirm-button.tsx'
import { ErrorPanel } from '#ui/error-panel.tsx'
import { Section } from '#ui/section.tsx'
import { toast } from '#ui/toast.tsx'
import { CodeDrawing } from './code-drawing.tsx'
import { PrintLabels } from './print-labels.tsx'

/** The label of an asset: what is scanned, what is said on the phone, and whether it was printed. */
export function LabelPanel({ asset: { id } }: { asset: Asset }) {
  const { data, error, refetch } = useQuery(ask(qr.ofAsset, { id }))
  const timeZone = useTimeZone()
  const mayEdit = useCan('assets:edit')
  if (error) return <ErrorPanel error={error} onRetry={() => void refetch()} />
  if (!data) return <Skeleton height={220} radius="md" />
  const { current, former } = data
  return (
    <Section title="Label" context="Whoever scans it sees what this is and can report a failure.">
      {current ? (
        <Group align="flex-start" wrap="wrap">
          <CodeDrawing drawing={current.drawing} label={`QR code of ${spokenAssetCode(current.code)}`} />
          <Stack gap="xs" style={{ flex: '1 1 180px', minWidth: 0 }}>
            <Text fz="xl" fw={650} ff="monospace">
              {spokenAssetCode(current.code)}
            </Text>
            <Anchor href={current.url} target="_blank" style={{ overflowWrap: 'anywhere' }}>
              {current.url}
            </Anchor>
            <Text size="sm" c="dimmed">
              {current.printedAt === null
                ? 'Not printed yet'
                : `Printed ${current.prints === 1 ? 'once' : `${current.prints} times`}, last on ${formatInstant(current.printedAt, timeZone)}`}
            </Text>
            {former.map(({ code, replacedAt }) => (
              <Text key={code} size="sm" c="dimmed">
                {spokenAssetCode(code)} was replaced on {formatInstant(replacedAt, timeZone)}
              </Text>
            ))}
          </Stack>
        </Group>
      ) : (
        <Text c="dimmed">Its code is being made, which takes an hour at most.</Text>
      )}
      {mayEdit && (
        <Group mt="md" gap="xs">
          <PrintLabels which={{ ids: [id] }}>Print label…</PrintLabels>
          <Replace id={id} isFirst={current === null} />
        </Group>
      )}
    </Section>
  )
}

function Replace({ id, isFirst }: { id: string; isFirst: boolean }) {
  const replace = useAct(qr.replace)
  return (
    <ConfirmButton
      variant="subtle"
      color="gray"
      title={isFirst ? 'Make its code now?' : 'Give it another code?'}
      text={
        isFirst
          ? 'Then its label can be printed.'
          : 'For a label that is lost or was copied. Whoever scans the old one is told that it is no longer in use. Print the new one afterwards.'
      }
      confirm={isFirst ? 'Make the code' : 'Replace the code'}
      onConfirm={() => replace.mutateAsync({ id }).then(() => toast('It has a new code.'))}
    >
      {isFirst ? 'Make code' : 'Replace code'}
    </ConfirmButton>
  )
}
