import type { ReactNode } from 'react'
import css from './phone.module.css'

type Props = { tone?: 'info' | 'good' | 'bad' | 'careful'; title?: string; children?: ReactNode }

/** Says what happened. Bad news is read out at once, the rest when there is a pause. */
export const Message = ({ tone = 'info', title, children }: Props) => (
  <div className={`${css.message} ${css[tone]}`} role={tone === 'bad' ? 'alert' : 'status'}>
    {title && <strong>{title}</strong>}
    {typeof children === 'string' ? <p>{children}</p> : children}
  </div>
)

/** Says what to do where there is nothing yet. */
export const PhoneEmpty = ({ title, children, action }: { title: string; children: ReactNode; action?: ReactNode }) => (
  <div className={css.empty}>
    <h2>{title}</h2>
    <p>{children}</p>
    {action}
  </div>
)

export const PhoneFacts = ({ items }: { items: [label: string, value: ReactNode][] }) => (
  <dl className={css.facts}>
    {items.map(([label, value]) => (
      <div key={label}>
        <dt>{label}</dt>
        <dd>{value}</dd>
      </div>
    ))}
  </dl>
)

/** The shape of what is coming, so that nothing jumps when it is there. */
export const PhoneSkeleton = ({ heights, label }: { heights: number[]; label: string }) => (
  <output className={css.page} aria-label={label}>
    {heights.map((height, index) => (
      <span key={index} className={css.skeleton} style={{ height }} />
    ))}
  </output>
)

export { css as phone }
