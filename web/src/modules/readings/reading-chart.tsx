import { LineChart } from '@mantine/charts'
import '@mantine/charts/styles.layer.css'
import type { Reading } from '@mtambo/contract'
import { formatDay } from '#lib/format.ts'

/** The last readings from left to right. Loaded when a meter's page is opened. */
export default function ReadingChart({ rows, unit }: { rows: Reading[]; unit: string }) {
  return (
    <LineChart
      h={200}
      data={rows.toReversed().map(({ at, value }) => ({ at: formatDay(at), value }))}
      dataKey="at"
      series={[{ name: 'value', label: unit, color: 'teal.6' }]}
      curveType="linear"
      withDots={rows.length <= 40}
      yAxisProps={{ width: 64, domain: ['auto', 'auto'] }}
      yAxisLabel={unit}
      lineProps={{ isAnimationActive: false }}
    />
  )
}
