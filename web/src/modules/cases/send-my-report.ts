import { cases } from '@mtambo/contract'
import { useQueryClient } from '@tanstack/react-query'
import { api, type Refused } from '#lib/api.ts'
import { useAct } from '#lib/query.ts'
import { useNavigate } from '#lib/router.ts'
import type { ReportForm } from './my-report-form.ts'

type Props = { form: ReportForm; forget: () => void; onRefused: (fields: string[]) => void }

/** Sends the report; on success to its own page, which says what happens next. */
export function useSendReport({ form, forget, onRefused }: Props) {
  const navigate = useNavigate()
  const client = useQueryClient()
  const report = useAct(cases.reportMine)

  async function sent(id: string) {
    forget()
    void client.invalidateQueries({ queryKey: ['my'] })
    await navigate({ to: '/cases/$id', params: { id }, search: { sent: true }, replace: true })
  }

  async function refused(error: Refused) {
    // A line that broke after the report arrived: it is there already, under the id made here.
    if (error.code === 'conflict') {
      const there = await api(cases.myOne, { id: form.values.id }).catch(() => null)
      if (there) return sent(there.id)
    }
    form.refuse(error)
    onRefused(Object.keys(error.fields ?? {}).map((name) => name.split('.')[0] ?? name))
  }

  return {
    send: (input: Parameters<typeof report.mutate>[0]) =>
      report.mutate(input, { onSuccess: ({ id }) => void sent(id), onError: (error) => void refused(error) }),
    sending: report.isPending,
    /** The device knows it has no network: what was sent waits for it. */
    offline: report.isPaused || report.error?.code === 'offline',
  }
}
