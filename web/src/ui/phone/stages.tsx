import { IconCheck } from '@tabler/icons-react'
import css from './stages.module.css'

export type Stage = { name: string; state: 'past' | 'now' | 'ahead'; when?: string; spoken: string }

/** How far something has come, as a line of words. */
export const Stages = ({ label, stages }: { label: string; stages: Stage[] }) => (
  <ol className={css.stages} aria-label={label}>
    {stages.map(({ name, state, when, spoken }) => (
      <li key={name} className={`${css.stage} ${css[state]}`} aria-current={state === 'now' ? 'step' : undefined}>
        {state === 'past' && <IconCheck className={css.tick} size={14} stroke={3} aria-hidden />}
        <span>
          {name}
          <span className="phone-spoken"> ({spoken})</span>
        </span>
        {when && <time>{when}</time>}
      </li>
    ))}
  </ol>
)
