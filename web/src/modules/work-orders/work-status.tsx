import type { WorkOrderStatus } from '@mtambo/contract'
import { useWords } from '#lib/session.ts'
import { StatusBadge, type StatusName, statusWord } from '#ui/status-badge.tsx'

/** What an organisation calls work that waits for approval is its own word. */
export function useWorkStatusWord() {
  const { requestedWork } = useWords()
  return (status: StatusName) => (status === 'requested' && requestedWork) || statusWord(status)
}

export function WorkStatus({ status }: { status: WorkOrderStatus }) {
  return <StatusBadge status={status} label={useWorkStatusWord()(status)} />
}
