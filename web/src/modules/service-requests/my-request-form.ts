import {
  type ConnectionType,
  type FileLink,
  type Input,
  type Point,
  type RequestPriority,
  serviceRequests,
  type ServiceRequestType,
} from '@mtambo/contract'
import { useEffect, useState } from 'react'
import { useDraft } from '#lib/draft.ts'
import { clean, useContractForm } from '#lib/form.ts'
import { newId } from '#lib/id.ts'
import { useMe } from '#lib/session.ts'
import { onlyOf } from './about-connection.ts'

export type Answers = {
  /** Made here, so that a request sent twice over a bad line is one request. */
  id: string
  type: ServiceRequestType | ''
  connectionId: string
  /** Empty: as it is now. */
  connectionType: ConnectionType | ''
  /** As it was typed: with a comma, too. */
  loadKva: string
  areaCode: string
  town: string
  address: string
  point: Point | null
  newFirstName: string
  newLastName: string
  newIdNumber: string
  newPhone: string
  wantedOn: string
  priority: RequestPriority
  description: string
  documents: FileLink[]
  documentIds: string[]
}

const nothing = (): Answers => ({
  id: newId(),
  type: '',
  connectionId: '',
  connectionType: '',
  loadKva: '',
  areaCode: '',
  town: '',
  address: '',
  point: null,
  newFirstName: '',
  newLastName: '',
  newIdNumber: '',
  newPhone: '',
  wantedOn: '',
  priority: 'medium',
  description: '',
  documents: [],
  documentIds: [],
})

/** What is sent of the answers. */
export function askedOf({ type, loadKva, ...values }: Answers): Input<typeof serviceRequests.askMine> {
  const load = loadKva.trim() === '' ? null : Number(loadKva.replace(',', '.'))
  const answers = type ? onlyOf(type, { ...values, loadKva: load }) : values
  return clean(serviceRequests.askMine, { ...answers, type }) as Input<typeof serviceRequests.askMine>
}

export type RequestForm = ReturnType<typeof useRequestForm>['form']
export type Known = { type?: ServiceRequestType; connection?: string }

/** The answers so far, kept on the device until they are sent. */
export function useRequestForm({ type, connection }: Known) {
  const [initial] = useState(nothing)
  const form = useContractForm(serviceRequests.askMine, initial)
  const draft = useDraft(`request-${useMe().customer?.id}`, form)
  const [kept, setKept] = useState(false)

  // After the draft was put back.
  // oxlint-disable-next-line react/exhaustive-deps
  useEffect(() => setKept(form.getValues().type !== ''), [])

  // Whoever came for one thing, or from one connection's page, means that.
  useEffect(() => {
    if (type && type !== form.getValues().type) form.setValues({ type, connectionId: '' })
    if (connection) form.setValues({ connectionId: connection })
    // oxlint-disable-next-line react/exhaustive-deps
  }, [type, connection])

  function startOver() {
    form.setValues(nothing())
    form.clearErrors()
    setKept(false)
  }

  return { form, kept, startOver, forget: draft.clear }
}
