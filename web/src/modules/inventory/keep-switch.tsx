import { inventory, type Item } from '@mtambo/contract'
import { Button } from '@mantine/core'
import { useAct } from '#lib/query.ts'
import { ConfirmButton } from '#ui/confirm-button.tsx'
import { toast, toastRefusal } from '#ui/toast.tsx'

/** What is no longer kept is in no list and no choice; its log stays. */
export function KeepSwitch({ item: { id, code, active } }: { item: Item }) {
  const edit = useAct(inventory.edit)
  if (active)
    return (
      <ConfirmButton
        title={`Keep ${code} no longer?`}
        text="It can still be issued until none is left, but not received or bought. Its movements stay."
        confirm="Keep it no longer"
        onConfirm={() => edit.mutateAsync({ id, active: false })}
      >
        Keep no longer
      </ConfirmButton>
    )
  return (
    <Button
      variant="default"
      loading={edit.isPending}
      onClick={() =>
        edit.mutate({ id, active: true }, { onSuccess: () => toast(`${code} is kept again.`), onError: toastRefusal })
      }
    >
      Keep it again
    </Button>
  )
}
