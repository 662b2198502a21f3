import classes from './place-map.module.css'
import { TONES } from './tones.ts'
import type { MapTone } from './types.ts'

/** What the colours of a map mean. */
export const MapLegend = ({ items }: { items: [MapTone, string][] }) => (
  <ul className={classes.legend}>
    {items.map(([tone, word]) => (
      <li key={tone}>
        <span className={classes.dot} style={{ background: TONES[tone] }} aria-hidden />
        {word}
      </li>
    ))}
  </ul>
)
