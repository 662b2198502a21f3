import { useQuery } from '@tanstack/react-query'
import { askMyDashboard } from '#modules/reports/ask-my-dashboard.ts'

const MOST = 99

/** What waits to be read, from the same answer as the first page, so that nothing more is asked for. */
export function useUnread() {
  const { data } = useQuery(askMyDashboard)
  const shown = (n = 0) => (n > MOST ? `${MOST}+` : n > 0 ? `${n}` : '')
  return { notices: shown(data?.counts.unreadNotices), messages: shown(data?.counts.unreadMessages) }
}
