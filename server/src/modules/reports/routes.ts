import { reports } from '@mtambo/contract'
import type { Router } from '#core/http.ts'
import { chartData } from './chart-data.ts'
import { faultReport } from './faults.ts'
import { csvFile, pdfFile } from './files.ts'
import { maintenanceReport } from './maintenance.ts'
import { performanceReport } from './performance.ts'
import { dashboard, myDashboard } from './queries.ts'

export function routes({ serve }: Router) {
  serve(reports.dashboard, dashboard)
  serve(reports.myDashboard, myDashboard)
  serve(reports.faults, faultReport)
  serve(reports.maintenance, maintenanceReport)
  serve(reports.performance, performanceReport)
  serve(reports.chartData, chartData)
  serve(reports.csv, csvFile)
  serve(reports.pdf, pdfFile)
}
