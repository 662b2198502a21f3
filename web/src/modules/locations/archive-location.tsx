import { type Location, locations } from '@mtambo/contract'
import { Button } from '@mantine/core'
import { useAct } from '#lib/query.ts'
import { ConfirmButton } from '#ui/confirm-button.tsx'
import { toast, toastRefusal } from '#ui/toast.tsx'

/** Takes it out of use, or brings it back. The server says what stands in the way. */
export function ArchiveLocation({ location: { id, name, status } }: { location: Location }) {
  const archive = useAct(locations.archive)
  const restore = useAct(locations.restore)
  if (status === 'archived')
    return (
      <Button
        loading={restore.isPending}
        onClick={() =>
          restore.mutate(
            { id },
            {
              onSuccess: () => toast(`${name} is in use again.`),
              onError: toastRefusal,
            },
          )
        }
      >
        Bring back
      </Button>
    )
  return (
    <ConfirmButton
      title={`Archive ${name}?`}
      text="It is not offered any more where one chooses a location. Its history stays, and it can be brought back."
      confirm="Archive"
      onConfirm={() => archive.mutateAsync({ id })}
    >
      Archive
    </ConfirmButton>
  )
}
