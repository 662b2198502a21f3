import type { ButtonHTMLAttributes, ReactNode } from 'react'
import { Link, type To } from '#lib/router.ts'
import css from './controls.module.css'

type Look = {
  /** One primary action per page; the rest is `plain`, or `quiet` where it stands beside text. */
  look?: 'primary' | 'plain' | 'quiet'
  icon?: ReactNode
  children: ReactNode
}

type Props = Look & { busy?: boolean } & Omit<ButtonHTMLAttributes<HTMLButtonElement>, 'className'>

const classOf = (look: Look['look'] = 'primary') => `${css.button} ${css[look]}`

/** While it is busy a second press does nothing, and its words stay where they are. */
export const Button = ({ look, icon, busy, disabled, children, type = 'button', ...rest }: Props) => (
  <button {...rest} type={type} className={classOf(look)} disabled={disabled || busy} data-busy={busy || undefined}>
    {icon}
    {children}
  </button>
)

/** Leads somewhere, and looks like an action. */
export const ButtonLink = ({ look, icon, children, ...to }: Look & To) => (
  <Link {...to} className={classOf(look)}>
    {icon}
    {children}
  </Link>
)
