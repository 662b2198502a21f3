import type { ChartName, FaultReport, MaintenanceReport } from '@mtambo/contract'
import type { Ctx } from '#core/context.ts'
import { faultReport } from './faults.ts'
import { maintenanceReport } from './maintenance.ts'
import type { Asked } from './series.ts'

type Chart = { labels: string[]; values: number[] }

const FAULTS: Partial<Record<ChartName, (report: FaultReport) => Chart>> = {
  faults_trend: ({ trend }) => ({ labels: trend.labels, values: trend.reported }),
  faults_by_type: ({ byType }) => byType,
  faults_by_severity: ({ bySeverity }) => bySeverity,
  faults_by_area: ({ byArea }) => byArea,
  resolution_by_technician: ({ timeByTechnician }) => ({ ...timeByTechnician, values: timeByTechnician.hours }),
  resolution_by_area: ({ timeByArea }) => ({ ...timeByArea, values: timeByArea.hours }),
}

const MAINTENANCE: Partial<Record<ChartName, (report: MaintenanceReport) => Chart>> = {
  maintenance_trend: ({ trend }) => ({ labels: trend.labels, values: trend.scheduled }),
  maintenance_by_type: ({ byType }) => byType,
  maintenance_by_equipment: ({ byEquipment }) => byEquipment,
  maintenance_by_technician: ({ byTechnician }) => byTechnician,
}

/** One chart, with the very numbers of the report it belongs to. */
export async function chartData(ctx: Ctx, { chart, ...asked }: Asked & { chart: ChartName }): Promise<Chart> {
  const { [chart]: ofFaults } = FAULTS
  if (ofFaults) return ofFaults(await faultReport(ctx, asked))
  return MAINTENANCE[chart]!(await maintenanceReport(ctx, asked))
}
