import { Anchor } from '@mantine/core'
import { notifications } from '@mantine/notifications'
import { asRefused } from '#lib/api.ts'

const CLOSE = { 'aria-label': 'Close this message' }

/** For what the person just did. What others do rings the bell instead. */
export const toast = (message: string) =>
  void notifications.show({ message, color: 'green', withBorder: true, autoClose: 4000, closeButtonProps: CLOSE })

/** What was done can be taken back for a while. */
export function toastUndo(message: string, undo: () => void) {
  const id = notifications.show({
    message: (
      <>
        {message}{' '}
        <Anchor component="button" type="button" fw={600} underline="always" inherit onClick={take}>
          Undo
        </Anchor>
      </>
    ),
    color: 'green',
    withBorder: true,
    autoClose: 10_000,
    closeButtonProps: CLOSE,
  })
  function take() {
    notifications.hide(id)
    undo()
  }
}

/** For an act without a form. It stays until it is read. */
export const toastRefusal = (error: unknown) =>
  void notifications.show({
    message: asRefused(error).message,
    color: 'red',
    withBorder: true,
    autoClose: false,
    closeButtonProps: CLOSE,
  })
