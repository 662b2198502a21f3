import { platform, type Me } from '@mtambo/contract'
import { Button, Text } from '@mantine/core'
import { IconLifebuoy } from '@tabler/icons-react'
import { useQuery } from '@tanstack/react-query'
import { useEffect } from 'react'
import { formatInstant } from '#lib/format.ts'
import { ask, useAct } from '#lib/query.ts'
import { useMe } from '#lib/session.ts'
import { toastRefusal } from '#ui/toast.tsx'
import classes from './platform.module.css'

const OFTEN_MS = 15_000
const back = () => window.location.assign('/platform/')

/** In a company's console, for an operator who was let in: that one is a guest, and until when. */
export default function SupportBanner({ support }: { support: NonNullable<Me['support']> }) {
  const { name } = useMe().organisation
  const { accessId, full, until } = support
  const leave = useAct(platform.endSupport)
  useWayOut(until)
  return (
    <section className={classes.banner} aria-label="Support">
      <IconLifebuoy size={22} stroke={1.7} aria-hidden />
      <div className={classes.bannerText}>
        <Text fw={600}>
          You are in {name} as support, {full ? 'with full access' : 'to look only'}
        </Text>
        <Text size="sm" c="dimmed">
          Until {formatInstant(until).slice(-5)}. {full && 'Whatever you change is in their history under your name. '}
          The company sees that you are here.
        </Text>
      </div>
      <Button
        variant="default"
        loading={leave.isPending}
        onClick={() => leave.mutate({ id: accessId }, { onSuccess: back, onError: toastRefusal })}
      >
        Leave
      </Button>
    </section>
  )
}

/** When the time is over, or the company has ended it, back to where one came from. */
function useWayOut(until: Date) {
  const { data } = useQuery({ ...ask(platform.me, {}), refetchInterval: OFTEN_MS })
  const over = data?.support === null
  useEffect(() => {
    if (over) back()
    const timer = setTimeout(back, Math.max(0, until.getTime() - Date.now()))
    return () => clearTimeout(timer)
  }, [over, until])
}
