import { BarChart } from '@mantine/charts'
import '@mantine/charts/styles.layer.css'
import type { ForecastMonth } from '@mtambo/contract'
import { formatMonth } from '#lib/day.ts'

/** A bar for each month. Loaded when a forecast is opened. */
export default function ForecastChart({ months }: { months: ForecastMonth[] }) {
  return (
    <BarChart
      h={220}
      data={months.map(({ month, minutes }) => ({
        month: formatMonth(`${month}-01`).slice(0, 3),
        hours: Math.round(minutes / 6) / 10,
      }))}
      dataKey="month"
      series={[{ name: 'hours', label: 'Hours', color: 'teal.6' }]}
      yAxisLabel="hours"
      maxBarWidth={36}
      barProps={{ isAnimationActive: false }}
    />
  )
}
