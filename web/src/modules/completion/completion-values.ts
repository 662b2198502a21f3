import type { Completion } from '@mtambo/contract'

/** What the form of a completion asks for beside the log. The drawing itself stays on its canvas until it is sent. */
export const emptyCompletion = ({ problem, cause, remedy, failure }: Partial<Completion> = {}) => ({
  problem: problem ?? null,
  cause: cause ?? null,
  remedy: remedy ?? null,
  failure: failure ?? false,
  downFrom: '',
  downUntil: '',
  signer: '',
  onSite: '',
})
export type CompletionValues = ReturnType<typeof emptyCompletion>

type Drawn = { technician: string | null; onSite: string | null }

/** Who signed, with the drawing where there is one. Nobody, where nobody was named. */
export function signaturesOf({ signer, onSite }: Pick<CompletionValues, 'signer' | 'onSite'>, drawn: Drawn) {
  return [
    { role: 'technician' as const, name: signer.trim(), fileId: drawn.technician },
    { role: 'on_site' as const, name: onSite.trim(), fileId: drawn.onSite },
  ].filter(({ name }) => name !== '')
}
