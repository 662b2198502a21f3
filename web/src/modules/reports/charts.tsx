import { BarChart, DonutChart, LineChart } from '@mantine/charts'
import '@mantine/charts/styles.layer.css'
// The legend's patches of colour.
import '@mantine/core/styles/ColorSwatch.layer.css'
import { formatDay } from '#lib/format.ts'
import { colourOf } from './colours.ts'
import type { Line } from './words.ts'

const ROW = 34

/** Lying bars, so that names have room. */
export const Bars = ({
  lines,
  unit,
  colours = {},
}: {
  lines: Line[]
  unit: string
  colours?: Record<string, string>
}) => (
  <BarChart
    h={lines.length * ROW + 56}
    data={lines.map(({ label, key, value }) => ({ label, value, color: colours[key ?? ''] ?? 'teal.6' }))}
    dataKey="label"
    orientation="vertical"
    series={[{ name: 'value', label: unit, color: 'teal.6' }]}
    yAxisProps={{ width: 132, interval: 0 }}
    xAxisProps={{ allowDecimals: unit === 'hours' }}
    xAxisLabel={unit}
    gridAxis="y"
    maxBarWidth={22}
    barProps={{ isAnimationActive: false }}
  />
)

export const Doughnut = ({ lines }: { lines: Line[] }) => (
  <DonutChart
    data={lines.map(({ label, value }, i) => ({ name: label, value, color: colourOf(i) }))}
    size={200}
    thickness={34}
    tooltipDataSource="segment"
    pieProps={{ isAnimationActive: false }}
    mx="auto"
  />
)

type TrendProps = { days: string[]; series: { name: string; values: number[]; color: string }[]; unit: string }

export const Trend = ({ days, series, unit }: TrendProps) => (
  <LineChart
    h={260}
    data={days.map((day, i) => ({
      day: formatDay(day).replace(/ \d{4}$/, ''),
      ...Object.fromEntries(series.map(({ name, values }) => [name, values[i] ?? 0])),
    }))}
    dataKey="day"
    series={series.map(({ name, color }, i) => ({ name, color, ...(i > 0 && { strokeDasharray: '6 4' }) }))}
    withLegend
    curveType="linear"
    withDots={days.length <= 40}
    yAxisLabel={unit}
    yAxisProps={{ allowDecimals: false }}
    lineProps={{ isAnimationActive: false }}
  />
)
