import { cases, type FileLink, type Point, type Severity } from '@mtambo/contract'
import { useEffect, useState } from 'react'
import { useDraft } from '#lib/draft.ts'
import { useContractForm } from '#lib/form.ts'
import { newId } from '#lib/id.ts'
import { useMe } from '#lib/session.ts'

export const ELSEWHERE = 'elsewhere'

export type Answers = {
  /** Made here, so that a report sent twice over a bad line is one report. */
  id: string
  /** A connection's id, or elsewhere; empty while not answered. */
  about: string
  connectionId: string
  category: string
  severity: Severity | ''
  description: string
  locationText: string
  point: Point | null
  photos: FileLink[]
  photoIds: string[]
}

const nothing = (about = ''): Answers => ({
  id: newId(),
  about,
  connectionId: about === ELSEWHERE ? '' : about,
  category: '',
  severity: '',
  description: '',
  locationText: '',
  point: null,
  photos: [],
  photoIds: [],
})

export type ReportForm = ReturnType<typeof useReportForm>['form']

/** The answers so far, kept on the device until they are sent. */
export function useReportForm(about?: string) {
  const [initial] = useState(() => nothing(about))
  const form = useContractForm(cases.reportMine, initial)
  const draft = useDraft(`report-${useMe().customer?.id}`, form)
  const [kept, setKept] = useState(false)

  // After the draft was put back: whoever came from one connection's page means that one.
  useEffect(() => {
    const { category, description } = form.getValues()
    setKept(Boolean(category || description))
    if (about) form.setValues({ about, connectionId: about === ELSEWHERE ? '' : about })
    // oxlint-disable-next-line react/exhaustive-deps
  }, [about])

  function startOver() {
    form.setValues(nothing())
    form.clearErrors()
    setKept(false)
  }

  return { form, kept, startOver, forget: draft.clear }
}
