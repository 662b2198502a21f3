import type { CaseStatus, HistoryEntry, MyCase } from '@mtambo/contract'
import { useTexts } from '#lib/texts.tsx'
import { useWhen } from '#lib/when.ts'
import { Happened } from '#ui/phone/happened.tsx'

/** Newest first: what was done and what was said to the customer. */
export function MyCaseHistory({ one }: { one: MyCase }) {
  const when = useWhen()
  const title = useTitle()
  const entries = [...one.history].sort((a, b) => b.at.getTime() - a.at.getTime())
  return (
    <Happened
      entries={entries.map((entry) => ({
        id: entry.id,
        at: entry.at,
        when: when(entry.at),
        who: entry.who,
        title: title(entry),
        notes: entry.notes,
      }))}
    />
  )
}

function useTitle() {
  const { cases: texts } = useTexts()
  return ({ from, to }: HistoryEntry) => {
    if (!to || to === from) return texts.note
    const back = from === 'resolved' && to !== 'closed'
    return back ? texts.reopened : (texts.status[to as CaseStatus] ?? to)
  }
}
