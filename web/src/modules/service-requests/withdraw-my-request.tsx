import { serviceRequests } from '@mtambo/contract'
import { useQueryClient } from '@tanstack/react-query'
import { useState } from 'react'
import { useAct } from '#lib/query.ts'
import { useTexts } from '#lib/texts.tsx'
import { Button } from '#ui/phone/button.tsx'
import { Message, phone } from '#ui/phone/message.tsx'

/** While nobody has decided. Asks once more, where the button was. */
export function WithdrawMyRequest({ id }: { id: string }) {
  const { myRequests: texts } = useTexts()
  const client = useQueryClient()
  const [asking, setAsking] = useState(false)
  const { mutate, isPending, error } = useAct(serviceRequests.withdrawMine)
  // Decided meanwhile: the page then shows what was decided.
  const again = () => void client.invalidateQueries({ queryKey: ['my'] })
  if (!asking)
    return (
      <div>
        <Button look="quiet" onClick={() => setAsking(true)}>
          {texts.withdraw}
        </Button>
      </div>
    )
  return (
    <Message tone="careful">
      <p>{texts.sure}</p>
      {error && <p role="alert">{error.message}</p>}
      <span className={phone.pair}>
        <Button look="quiet" busy={isPending} onClick={() => mutate({ id }, { onSuccess: again, onError: again })}>
          {texts.withdraw}
        </Button>
        <Button look="quiet" onClick={() => setAsking(false)}>
          {texts.keep}
        </Button>
      </span>
    </Message>
  )
}
