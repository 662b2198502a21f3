import classes from './initials.module.css'

/** A person or an organisation without a picture. The letters are drawn, not text: the name itself always stands beside them. */
export const Initials = ({ name, square }: { name: string; square?: boolean }) => (
  <span
    className={classes.initials}
    data-square={square || undefined}
    data-letters={lettersOf(name, square ? 1 : 2)}
    aria-hidden
  />
)

const lettersOf = (name: string, count: number) =>
  name
    .split(/\s+/)
    .filter(Boolean)
    .slice(0, count)
    .map((word) => word.charAt(0).toUpperCase())
    .join('')
