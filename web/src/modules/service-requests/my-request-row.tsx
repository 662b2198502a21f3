import type { MyServiceRequestRow } from '@mtambo/contract'
import { useTexts } from '#lib/texts.tsx'
import { useWhen } from '#lib/when.ts'
import { RowLink } from '#ui/phone/rows.tsx'
import { StatusBadge } from '#ui/status-badge.tsx'

export function MyRequestRow({ one }: { one: MyServiceRequestRow }) {
  const { requests } = useTexts()
  const when = useWhen()
  return (
    <RowLink
      to="/requests/$id"
      params={{ id: one.id }}
      title={requests.types[one.type]}
      text={[one.number, when(one.submittedAt), one.connection?.meterNumber].filter(Boolean).join(' · ')}
      badge={<StatusBadge status={one.status} label={requests.status[one.status]} />}
    />
  )
}
