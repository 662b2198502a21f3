import { Notifications, notifications } from '@mantine/notifications'
import { asRefused } from '#lib/api.ts'

const CLOSE = { 'aria-label': 'Close this message' }

/** For what the person just did. What others do rings the bell instead. */
export const toast = (message: string) =>
  void notifications.show({ message, color: 'green', withBorder: true, autoClose: 4000, closeButtonProps: CLOSE })

/** For an act without a form. It stays until it is read. */
export const toastRefusal = (error: unknown) =>
  void notifications.show({
    message: asRefused(error).message,
    color: 'red',
    withBorder: true,
    autoClose: false,
    closeButtonProps: CLOSE,
  })

export const Toasts = () => <Notifications position="bottom-right" limit={3} transitionDuration={120} />
