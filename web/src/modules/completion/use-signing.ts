import { useRef, useState } from 'react'
import { uploadFile } from '#lib/upload.ts'
import type { Drawing } from '#ui/signature-pad.tsx'
import { type CompletionValues, signaturesOf } from './completion-values.ts'

/** The drawings stay on their canvas until the form is sent; then they are stored, and the form names them. */
export function useSigning() {
  const technician = useRef<Drawing>(null)
  const onSite = useRef<Drawing>(null)
  const [busy, setBusy] = useState(false)

  async function keep(pad: Drawing | null, name: string) {
    const picture = name.trim() ? await pad?.picture() : null
    return picture ? (await uploadFile(picture, 'signature.png')).id : null
  }

  async function sign(values: Pick<CompletionValues, 'signer' | 'onSite'>) {
    setBusy(true)
    try {
      return signaturesOf(values, {
        technician: await keep(technician.current, values.signer),
        onSite: await keep(onSite.current, values.onSite),
      })
    } finally {
      setBusy(false)
    }
  }

  return { pads: { technician, onSite }, sign, busy }
}
