import { useState } from 'react'
import { Initials } from './initials.tsx'
import classes from './logo.module.css'

type Props = { name: string; url: string | null; large?: boolean }

/** Of an organisation; its letter where it has none, or where it cannot be loaded. The name always stands beside it. */
export function Logo({ name, url, large }: Props) {
  const [broken, setBroken] = useState<string | null>(null)
  if (!url || broken === url) return <Initials name={name} square />
  return <img className={classes.logo} data-large={large} src={url} alt="" onError={() => setBroken(url)} />
}
