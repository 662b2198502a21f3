import type { WorkloadDay } from '@mtambo/contract'
import { loadWords } from './load.ts'
import classes from './workload.module.css'

/** How much of a day is planned: a bar, and the same in words. */
export function LoadBar({ day }: { day: WorkloadDay }) {
  const { text, over } = loadWords(day)
  if (!text && !over) return null
  const share = day.available > 0 ? Math.min(1, day.planned / day.available) : day.planned > 0 ? 1 : 0
  return (
    <div className={classes.load} data-over={over !== null || undefined}>
      <span className={classes.track} aria-hidden>
        <i style={{ width: `${Math.round(share * 100)}%` }} />
      </span>
      <span className="tabular">{text}</span> {over && <b>{over}</b>}
    </div>
  )
}
