import type { LabelChoice } from '@mtambo/contract'
import { Button } from '@mantine/core'
import { IconQrcode } from '@tabler/icons-react'
import { lazy, type ReactNode, Suspense, useState } from 'react'
import { AskModal } from '#ui/ask-modal.tsx'

/** It comes when somebody prints. */
const LabelForm = lazy(async () => ({ default: (await import('./label-form.tsx')).LabelForm }))

/** These, or those of the list under its filters. */
export type Which = Pick<LabelChoice, 'ids' | 'filters'>
type Props = { which: Which; onDone?: () => void; children: ReactNode }

export function PrintLabels({ which, onDone, children }: Props) {
  const [opened, setOpened] = useState(false)
  const close = () => setOpened(false)
  return (
    <>
      <Button variant="default" leftSection={<IconQrcode size={16} aria-hidden />} onClick={() => setOpened(true)}>
        {children}
      </Button>
      <AskModal title="Print labels" opened={opened} onClose={close}>
        <Suspense>
          <LabelForm
            which={which}
            onClose={close}
            onDone={() => {
              close()
              onDone?.()
            }}
          />
        </Suspense>
      </AskModal>
    </>
  )
}
