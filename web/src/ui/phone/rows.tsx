import { IconChevronRight } from '@tabler/icons-react'
import type { ReactNode } from 'react'
import { Link, type To } from '#lib/router.ts'
import css from './lists.module.css'

/** A list to choose from with the thumb. Its children are list items. */
export const Rows = ({ children }: { children: ReactNode }) => <ul className={css.rows}>{children}</ul>

type RowProps = {
  title: ReactNode
  text?: ReactNode
  /** Beside the title, for example a status. */
  badge?: ReactNode
  aside?: ReactNode
}

const Inside = ({ title, text, badge, aside }: RowProps) => (
  <>
    <span>
      <span className={css.rowHead}>
        <span className={css.rowTitle}>{title}</span>
        {badge}
      </span>
      {text && <span className={css.rowText}>{text}</span>}
    </span>
    {aside}
  </>
)

export const RowLink = ({ title, text, badge, aside, onOpen, ...to }: RowProps & To & { onOpen?: () => void }) => (
  <li>
    <Link {...to} className={css.row} onClick={onOpen}>
      <Inside title={title} text={text} badge={badge} aside={aside ?? <IconChevronRight size={20} aria-hidden />} />
    </Link>
  </li>
)

export const RowButton = ({ disabled, onClick, ...row }: RowProps & { disabled?: boolean; onClick: () => void }) => (
  <li>
    {disabled ? (
      <div className={css.still}>
        <Inside {...row} />
      </div>
    ) : (
      <button type="button" className={css.row} onClick={onClick}>
        <Inside {...row} />
      </button>
    )}
  </li>
)

/** A line that leads nowhere, perhaps with a button of its own. */
export const Row = (row: RowProps) => (
  <li className={css.still}>
    <Inside {...row} />
  </li>
)
