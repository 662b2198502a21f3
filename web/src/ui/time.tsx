import { useEffect, useState } from 'react'
import { formatInstant, relativeTime } from '#lib/format.ts'

/** "5 minutes ago", kept true, with the exact time on hover. */
export function TimeAgo({ at }: { at: Date }) {
  const [now, setNow] = useState(() => new Date())
  useEffect(() => {
    const timer = setInterval(() => setNow(new Date()), 30_000)
    return () => clearInterval(timer)
  }, [])
  return (
    <time dateTime={at.toISOString()} title={formatInstant(at)}>
      {relativeTime(at, now)}
    </time>
  )
}
