import { reports } from '@mtambo/contract'
import type { Router } from '#core/http.ts'
import { dashboard, myDashboard } from './queries.ts'

export function routes({ serve }: Router) {
  serve(reports.dashboard, dashboard)
  serve(reports.myDashboard, myDashboard)
}
