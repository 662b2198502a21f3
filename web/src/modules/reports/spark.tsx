import { VisuallyHidden } from '@mantine/core'
import classes from './kpis.module.css'

type Props = { values: (number | null)[]; /** What it shows, for who does not see it. */ label: string }

const WIDTH = 100
const HEIGHT = 28
const EDGE = 3

/** A trend so small that it says no more than up or down. Where there is nothing, the line has a gap. */
export function Spark({ values, label }: Props) {
  const known = values.filter((value) => value !== null)
  if (known.length < 2) return <div className={classes.spark} />
  const [least, most] = [Math.min(...known), Math.max(...known)]
  const x = (i: number) => (i * WIDTH) / (values.length - 1)
  const y = (value: number) =>
    most === least ? HEIGHT / 2 : HEIGHT - EDGE - ((value - least) * (HEIGHT - 2 * EDGE)) / (most - least)
  const path = values
    .map((value, i) =>
      value === null ? '' : `${i > 0 && values[i - 1] !== null ? 'L' : 'M'}${x(i).toFixed(1)} ${y(value).toFixed(1)}`,
    )
    .join('')
  return (
    <>
      <VisuallyHidden>{label}</VisuallyHidden>
      <svg className={classes.spark} viewBox={`0 0 ${WIDTH} ${HEIGHT}`} preserveAspectRatio="none" aria-hidden>
        <path d={path} vectorEffect="non-scaling-stroke" />
      </svg>
    </>
  )
}
