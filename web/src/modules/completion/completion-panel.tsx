import { type Completion, completion, type Signature, type WorkOrder } from '@mtambo/contract'
import { Anchor, Stack, Text } from '@mantine/core'
import { useSuspenseQuery } from '@tanstack/react-query'
import { useState } from 'react'
import { formatInstant } from '#lib/format.ts'
import { ask } from '#lib/query.ts'
import { useLabel, useWords } from '#lib/session.ts'
import { AskModal } from '#ui/ask-modal.tsx'
import { Facts } from '#ui/facts.tsx'
import { PhotoStrip } from '#ui/photo-strip.tsx'
import { Section } from '#ui/section.tsx'
import { CodesForm } from './codes-form.tsx'

const DONE = ['completed', 'closed']

/** How the work ended: what failed, when it stood still, who signed. */
export function CompletionPanel({ order }: { order: WorkOrder }) {
  const { data } = useSuspenseQuery(ask(completion.get, { id: order.id }))
  const [asked, setAsked] = useState(false)
  const told = data.problem || data.cause || data.remedy || data.failure || data.downtime
  const mayTell = data.mayEdit && DONE.includes(order.status)
  return (
    <>
      {(told || (mayTell && ['corrective', 'emergency'].includes(order.type))) && (
        <Section
          title="What failed"
          action={
            mayTell && (
              <Anchor component="button" type="button" size="sm" onClick={() => setAsked(true)}>
                {told ? 'Correct' : 'Say it'}
              </Anchor>
            )
          }
        >
          {told ? <Failure told={data} /> : <Text c="dimmed">Not said.</Text>}
        </Section>
      )}
      {data.signatures.length > 0 && (
        <Section title="Signatures">
          <Stack gap="sm">
            {data.signatures.map((signature) => (
              <Signed key={signature.id} signature={signature} />
            ))}
          </Stack>
        </Section>
      )}
      <AskModal title="What failed" opened={asked} onClose={() => setAsked(false)}>
        <CodesForm order={order} completion={data} onDone={() => setAsked(false)} />
      </AskModal>
    </>
  )
}

function Failure({ told: { problem, cause, remedy, failure, downtime } }: { told: Completion }) {
  const label = useLabel()
  return (
    <Facts
      items={[
        ['Problem', problem && label('problem', problem)],
        ['Cause', cause && label('cause', cause)],
        ['Remedy', remedy && label('remedy', remedy)],
        ['Stopped working', failure && 'Yes'],
        [
          'Stood still',
          downtime && `${formatInstant(downtime.from)} to ${downtime.until ? formatInstant(downtime.until) : 'now'}`,
        ],
      ]}
    />
  )
}

function Signed({ signature: { role, name, at, picture } }: { signature: Signature }) {
  const words = useWords()
  return (
    <div>
      {picture && <PhotoStrip photos={[picture]} label={`Signature of ${name}`} />}
      <Text>{name}</Text>
      <Text size="sm" c="dimmed">
        {[role === 'technician' ? words.technician : 'On site', formatInstant(at), !picture && 'name typed']
          .filter(Boolean)
          .join(' · ')}
      </Text>
    </div>
  )
}
