import { ConfirmButton } from './confirm-button.tsx'
import { toast } from './toast.tsx'

type Props = {
  name: string
  active: boolean
  /** What it means now: to deactivate what is active, or to activate again. */
  text: string
  change: () => Promise<unknown>
}

/** Deactivates, or activates again, after a question. */
export function ActiveSwitch({ name, active, text, change }: Props) {
  const verb = active ? 'Deactivate' : 'Activate'
  const confirmed = async () => {
    await change()
    toast(active ? `${name} is deactivated.` : `${name} is active again.`)
  }
  return (
    <ConfirmButton danger={active} title={`${verb} ${name}?`} text={text} confirm={verb} onConfirm={confirmed}>
      {verb}…
    </ConfirmButton>
  )
}
