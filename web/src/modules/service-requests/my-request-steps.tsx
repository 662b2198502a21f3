import {
  ConnectionType,
  type MyConnection,
  type MyServiceRequestRow,
  REQUEST_NEEDS,
  ServiceRequestType,
} from '@mtambo/contract'
import { formatNumber } from '#lib/format.ts'
import { useWords } from '#lib/session.ts'
import { useTexts } from '#lib/texts.tsx'
import { Choices } from '#ui/phone/choices.tsx'
import { TextField } from '#ui/phone/field.tsx'
import type { useUploads } from '#ui/use-uploads.ts'
import { against, needs } from './about-connection.ts'
import type { RequestForm } from './my-request-form.ts'

export type StepProps = {
  form: RequestForm
  connections: MyConnection[]
  /** What was asked for and is not finished. */
  open: MyServiceRequestRow[]
  sending: ReturnType<typeof useUploads>
}

const needsOne = (type: ServiceRequestType) => needs(type, 'connectionId')

export function TypeStep({ form, connections, open }: StepProps) {
  const { asking, requests } = useTexts()
  const words = useWords()
  const possible = (type: ServiceRequestType) => connections.filter((one) => !against(type, one, open))
  const options = ServiceRequestType.options.map((type) => {
    const none = needsOne(type) && possible(type).length === 0
    return {
      value: type,
      label: requests.types[type],
      help: none ? asking.none(words) : asking.means[type],
      disabled: none,
    }
  })

  function choose(type: ServiceRequestType) {
    const those = possible(type)
    const stays = those.some(({ id }) => id === form.values.connectionId)
    const only = those.length === 1 ? those[0]?.id : undefined
    form.setValues({ type, ...(!stays && { connectionId: only ?? '' }) })
    form.clearErrors()
  }

  return (
    <Choices
      quiet
      label={asking.type}
      options={options}
      value={form.values.type || null}
      error={form.errors['type']}
      onChange={choose}
    />
  )
}

/** Those it can be about; the others say why not. */
export function WhichStep({ form, connections, open }: StepProps) {
  const { asking, report } = useTexts()
  const words = useWords()
  const { type, connectionId } = form.values
  const options = connections.map((one) => {
    const no = type ? against(type, one, open) : null
    const place = [one.address, one.town].filter(Boolean).join(', ')
    const why = no && ('asked' in no ? asking.askedAlready(no.asked) : asking.whyNot[no.reason])
    return { value: one.id, label: one.meterNumber, help: why ?? place, disabled: no !== null }
  })
  return (
    <Choices
      quiet
      label={report.which(words)}
      options={options}
      value={connectionId || null}
      error={form.errors['connectionId']}
      onChange={(id) => form.setFieldValue('connectionId', id)}
    />
  )
}

/** A new connection must say; a change may leave it as it is. */
export function PhaseStep({ form, connections }: StepProps) {
  const { asking, connections: texts } = useTexts()
  const { type, connectionId, connectionType } = form.values
  const now = connections.find(({ id }) => id === connectionId)?.type
  const stays = type && type !== 'new_connection' && now
  const options = ConnectionType.options
    .filter((one) => !stays || one !== now)
    .map((one) => ({ value: one, label: texts.types[one], help: asking.phaseHelp[one] }))
  const chosen = stays && connectionType === now ? '' : connectionType
  return (
    <Choices<ConnectionType | ''>
      quiet
      label={asking.phase}
      options={stays ? [{ value: '', label: asking.samePhase(texts.types[now]) }, ...options] : options}
      value={chosen === '' && !stays ? null : chosen}
      error={form.errors['connectionType']}
      onChange={(connectionType) => form.setFieldValue('connectionType', connectionType)}
    />
  )
}

export function LoadStep({ form, connections }: StepProps) {
  const { asking } = useTexts()
  const { type, connectionId } = form.values
  const changes = type && REQUEST_NEEDS[type].from.length > 0
  const now = changes ? connections.find(({ id }) => id === connectionId)?.loadKva : undefined
  return (
    <TextField
      label={asking.kva}
      help={[now !== undefined && asking.kvaNow(formatNumber(now)), asking.kvaHelp].filter(Boolean).join(' ')}
      inputMode="decimal"
      autoComplete="off"
      {...form.getInputProps('loadKva')}
    />
  )
}
