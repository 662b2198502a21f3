import type { MyCase } from '@mtambo/contract'
import { useLabel } from '#lib/session.ts'
import { useTexts } from '#lib/texts.tsx'
import { useWhen } from '#lib/when.ts'
import { RowLink } from '#ui/phone/rows.tsx'
import { StatusBadge } from '#ui/status-badge.tsx'

type Props = { one: Pick<MyCase, 'id' | 'number' | 'category' | 'status' | 'locationText' | 'reportedAt'> }

export function MyCaseRow({ one }: Props) {
  const { cases } = useTexts()
  const label = useLabel()
  const when = useWhen()
  return (
    <RowLink
      to="/cases/$id"
      params={{ id: one.id }}
      title={label('case', one.category)}
      text={[one.number, when(one.reportedAt), one.locationText].filter(Boolean).join(' · ')}
      badge={<StatusBadge status={one.status} label={cases.status[one.status]} />}
    />
  )
}
