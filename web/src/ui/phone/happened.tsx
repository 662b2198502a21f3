import css from './lists.module.css'

type Entry = { id: string; at: Date; when: string; who: string; title: string; notes: string | null }

/** A history short enough for a phone: what, when, who, and what was said. */
export const Happened = ({ entries }: { entries: Entry[] }) => (
  <ol className={css.rows}>
    {entries.map(({ id, at, when, who, title, notes }) => (
      <li key={id} className={css.entry}>
        <span className={css.rowTitle}>{title}</span>
        <span className={css.rowText}>
          <time dateTime={at.toISOString()}>{when}</time>
          {who && ` · ${who}`}
        </span>
        {notes && <p className={css.said}>{notes}</p>}
      </li>
    ))}
  </ol>
)
