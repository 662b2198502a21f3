import { IconChevronLeft } from '@tabler/icons-react'
import type { ReactNode } from 'react'
import { Link, type To } from '#lib/router.ts'
import css from './phone.module.css'

type Props = {
  title: string
  context?: ReactNode
  back?: To & { label: string }
  /** What this page is a step of. */
  above?: ReactNode
  children: ReactNode
}

/** One column for thumbs: where am I, and one thing to do. */
export function PhonePage({ title, context, back, above, children }: Props) {
  return (
    <article className={css.page}>
      <title>{title}</title>
      <div className={css.head}>
        {back && <BackLink {...back} />}
        {above && <div className={css.above}>{above}</div>}
        <h1>{title}</h1>
        {context && <p className={css.context}>{context}</p>}
      </div>
      {children}
    </article>
  )
}

function BackLink({ label, ...to }: To & { label: string }) {
  return (
    <Link {...to} className={css.back}>
      <IconChevronLeft size={20} aria-hidden />
      {label}
    </Link>
  )
}

type SectionProps = { title: string; action?: ReactNode; children: ReactNode }

export const PhoneSection = ({ title, action, children }: SectionProps) => (
  <section className={css.section}>
    <div className={css.sectionHead}>
      <h2>{title}</h2>
      {action}
    </div>
    {children}
  </section>
)

/** Stays where the thumb is while the page scrolls behind it. */
export const StickyAction = ({ children }: { children: ReactNode }) => <div className={css.action}>{children}</div>

/** How far through a row of questions. */
export const StepsDone = ({ now, all }: { now: number; all: number }) => (
  <div className={css.progress} aria-hidden>
    <span style={{ width: `${(now / all) * 100}%` }} />
  </div>
)
