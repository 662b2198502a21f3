import { exchange } from '@mtambo/contract'
import { useAct } from '#lib/query.ts'
import { useNavigate } from '#lib/router.ts'
import { ConfirmButton } from '#ui/confirm-button.tsx'

export function DiscardButton({ id }: { id: string }) {
  const navigate = useNavigate()
  const discard = useAct(exchange.discard)
  return (
    <ConfirmButton
      title="Discard this file?"
      text="Nothing of it was imported. The file is forgotten; you can send it again."
      confirm="Discard"
      danger
      onConfirm={async () => {
        await discard.mutateAsync({ id })
        await navigate({ to: '/imports' })
      }}
    >
      Discard
    </ConfirmButton>
  )
}
