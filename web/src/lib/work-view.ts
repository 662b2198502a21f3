/** The ways to look at work, and where each is. */
export const WORK_VIEWS = {
  list: '/work-orders',
  board: '/work-orders/board',
  calendar: '/work-orders/calendar',
  workload: '/work-orders/workload',
} as const
export type WorkView = keyof typeof WORK_VIEWS

const KEY = 'mtambo-work-view'

/** The calendar has its own place in the menu; of the others the last one is where "Work orders" leads. */
export function rememberWorkView(view: WorkView) {
  if (view === 'calendar') return
  try {
    localStorage.setItem(KEY, view)
  } catch {
    /* storage is switched off: the list it is */
  }
}

export function lastWorkView(): string {
  try {
    const kept = localStorage.getItem(KEY)
    return kept === 'board' || kept === 'workload' ? WORK_VIEWS[kept] : WORK_VIEWS.list
  } catch {
    return WORK_VIEWS.list
  }
}
