import { connections, serviceRequests, type ServiceRequestType } from '@mtambo/contract'
import { Select, Text } from '@mantine/core'
import { useQuery } from '@tanstack/react-query'
import { ask } from '#lib/query.ts'
import { useLabel, useWords } from '#lib/session.ts'
import { statusWord } from '#ui/status-badge.tsx'
import { type Against, against } from './about-connection.ts'
import type { NewRequestForm } from './request-values.ts'
import { ENDED } from './words.ts'

type Props = { form: NewRequestForm; type: ServiceRequestType; customerId: string }

/** Those of the customer that it can be about; the others stand there with the reason why not. */
export function WhichConnection({ form, type, customerId }: Props) {
  const words = useWords()
  const label = useLabel()
  const { data } = useQuery(ask(connections.list, { customerId, limit: 100 }))
  const { data: asked } = useQuery(ask(serviceRequests.list, { customerId, limit: 100 }))
  const open = asked?.items.filter(({ status }) => !ENDED.includes(status)) ?? []
  const word = words.connection.toLowerCase()
  const choices = data?.items.map((one) => {
    const no = against(type, one, open)
    const is = [label('connection', one.type), `${one.loadKva} kVA`, statusWord(one.status)].join(' · ')
    return { value: one.id, label: one.meterNumber, disabled: no !== null, detail: no ? why(no) : is }
  })
  return (
    <Select
      label={words.connection}
      required
      placeholder={choices?.length === 0 ? `No ${word}` : `Which ${word}?`}
      data={choices}
      renderOption={({ option }) => (
        <div>
          <Text>{option.label}</Text>
          <Text size="sm" c="dimmed">
            {choices?.find(({ value }) => value === option.value)?.detail}
          </Text>
        </div>
      )}
      {...form.getInputProps('connectionId')}
    />
  )
}

function why(no: Against) {
  if ('asked' in no) return `Asked for already: ${no.asked}`
  const { reason } = no
  if (reason === 'pending') return 'Not installed yet'
  if (reason === 'active') return 'Active: nothing to reconnect'
  if (reason === 'done') return 'Disconnected already'
  return `${statusWord(reason)}: ask for reconnection first`
}
