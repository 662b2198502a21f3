import { Notifications } from '@mantine/notifications'

/** Where toasts stand. It may come after the first of them: they wait for it. */
export default function Toasts() {
  return <Notifications position="bottom-right" limit={3} transitionDuration={120} />
}
