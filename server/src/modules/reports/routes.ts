import { kpis, reports } from '@mtambo/contract'
import type { Router } from '#core/http.ts'
import { chartData } from './chart-data.ts'
import { faultReport } from './faults.ts'
import { csvFile, pdfFile } from './files.ts'
import { allKpis } from './kpis/all.ts'
import { assetKpis } from './kpis/asset.ts'
import { listKpiAssets } from './kpis/assets.ts'
import { listKpiJobs } from './kpis/jobs.ts'
import { listKpiOrders } from './kpis/orders.ts'
import { listKpiParts } from './kpis/parts.ts'
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
  serve(kpis.all, allKpis)
  serve(kpis.assets, listKpiAssets)
  serve(kpis.asset, assetKpis)
  serve(kpis.orders, listKpiOrders)
  serve(kpis.jobs, listKpiJobs)
  serve(kpis.parts, listKpiParts)
}
