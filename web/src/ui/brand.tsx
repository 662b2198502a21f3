import classes from './brand.module.css'

/** The mark and the name. */
export const Brand = ({ compact }: { compact?: boolean }) => (
  <span className={classes.brand}>
    <svg viewBox="0 0 32 32" width="28" height="28" aria-hidden>
      <rect width="32" height="32" rx="8" className={classes.ground} />
      <path
        d="M7 21V11l4.5 6 4.5-8 4.5 8 4.5-6v10"
        fill="none"
        stroke="#fff"
        strokeWidth="2.6"
        strokeLinecap="round"
        strokeLinejoin="round"
      />
    </svg>
    {!compact && <span className={classes.name}>Mtambo</span>}
  </span>
)
