import { useLiveState } from '#lib/live.ts'
import classes from './live-mark.module.css'

const SAYS = {
  live: ['Live', 'What others change appears here by itself.'],
  connecting: ['Connecting', 'Looking for the server. What you see may be a little old.'],
  offline: ['Offline', 'No connection to the server. What you see may be old; it is tried again by itself.'],
} as const

export function LiveMark() {
  const state = useLiveState()
  const [word, sentence] = SAYS[state]
  return (
    <output className={classes.mark} data-state={state} aria-label={`${word}. ${sentence}`} title={sentence}>
      <span className={classes.word}>{word}</span>
    </output>
  )
}
