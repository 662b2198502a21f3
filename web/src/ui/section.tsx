import { Title } from '@mantine/core'
import { type ReactNode, useId } from 'react'
import classes from './section.module.css'

type Props = { title: string; context?: ReactNode; action?: ReactNode; flush?: boolean; children: ReactNode }

/** A titled card. `flush` lets a list touch its edges. */
export function Section({ title, context, action, flush, children }: Props) {
  const id = useId()
  return (
    <section className={classes.section} aria-labelledby={id}>
      <div className={classes.head}>
        <div>
          <Title order={2} id={id}>
            {title}
          </Title>
          {context && <div className={classes.context}>{context}</div>}
        </div>
        {action}
      </div>
      <div className={flush ? undefined : classes.body}>{children}</div>
    </section>
  )
}
