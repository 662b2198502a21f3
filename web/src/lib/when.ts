import { formatDay, formatInstant } from './format.ts'
import { useTimeZone } from './session.ts'
import { useTexts } from './texts.tsx'

const DAY = 86_400_000

/** A moment as people say it: "Today, 14:05", else the day; in the organisation's time zone. */
export function useWhen() {
  const { common } = useTexts()
  const zone = useTimeZone()
  return (at: Date, now = new Date()) => {
    const day = formatDay(at, zone)
    const time = formatInstant(at, zone).slice(-5)
    if (day === formatDay(now, zone)) return common.today(time)
    if (day === formatDay(new Date(now.getTime() - DAY), zone)) return common.yesterday(time)
    return formatInstant(at, zone)
  }
}

/** 135 minutes → "2 h 15 min", in the language of the screen. */
export function useDuration() {
  const { common } = useTexts()
  return (minutes: number) => {
    const whole = Math.round(minutes)
    return common.duration(Math.floor(whole / 1440), Math.floor((whole % 1440) / 60), whole % 60)
  }
}
