import css from './lists.module.css'

/** A dot for the eye and a word for the ear. */
export const UnreadMark = ({ label }: { label: string }) => (
  <span className={css.unread}>
    <span className="phone-spoken">{label}: </span>
  </span>
)
