import { useWords } from '#lib/session.ts'
import { Empty } from '#ui/empty.tsx'

export function NoAssets({ filtered }: { filtered: boolean }) {
  const words = useWords()
  const word = words.asset.toLowerCase()
  return filtered ? (
    <Empty title={`No ${word} like that`}>Search by tag, name, make or serial number, or clear a filter.</Empty>
  ) : (
    <Empty title="The register is empty">
      Add what you look after, beginning with what everything else is part of. It can then be named where work is
      planned.
    </Empty>
  )
}
