import type { HistoryEntry, MyServiceRequest, ServiceRequestStatus } from '@mtambo/contract'
import { useTexts } from '#lib/texts.tsx'
import { useWhen } from '#lib/when.ts'
import { Happened } from '#ui/phone/happened.tsx'

/** Newest first: what was done and what was said to the customer. */
export function MyRequestHistory({ one }: { one: MyServiceRequest }) {
  const when = useWhen()
  const title = useTitle()
  const entries = one.history.toSorted((a, b) => b.at.getTime() - a.at.getTime())
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
  const { cases, myRequests: texts, requests } = useTexts()
  return ({ event, to }: HistoryEntry) => {
    if (event.endsWith('.unplanned')) return texts.unplanned
    if (event.endsWith('.planned')) return texts.planned
    return to ? (requests.status[to as ServiceRequestStatus] ?? to) : cases.note
  }
}
