import { assets } from '@mtambo/contract'
import { Button } from '@mantine/core'
import { useState } from 'react'
import { useContractForm } from '#lib/form.ts'
import { useAct } from '#lib/query.ts'
import { LocationSelect } from '#modules/locations/index.ts'
import { AskForm, AskModal } from '#ui/ask-modal.tsx'
import { toast } from '#ui/toast.tsx'

type Props = { ids: string[]; onDone: () => void }

/** One location for all that are chosen. */
export function PlaceSeveral({ ids, onDone }: Props) {
  const [opened, setOpened] = useState(false)
  return (
    <>
      <Button variant="default" onClick={() => setOpened(true)}>
        Move to a location…
      </Button>
      <AskModal title={`Move ${ids.length} to a location`} opened={opened} onClose={() => setOpened(false)}>
        <PlaceForm
          ids={ids}
          onClose={() => setOpened(false)}
          onDone={() => {
            setOpened(false)
            onDone()
          }}
        />
      </AskModal>
    </>
  )
}

function PlaceForm({ ids, onDone, onClose }: Props & { onClose: () => void }) {
  const place = useAct(assets.placeSeveral)
  const form = useContractForm(assets.placeSeveral, { ids, locationId: null as string | null })
  const submit = form.onSubmit((input) =>
    place.mutate(input, {
      onError: form.refuse,
      onSuccess: ({ done }) => {
        toast(`${done} moved.`)
        onDone()
      },
    }),
  )
  return (
    <AskForm onSubmit={submit} problem={form.problem} busy={place.isPending} save="Move" onCancel={onClose}>
      <LocationSelect
        description="Left empty: they stand nowhere that is known"
        {...form.getInputProps('locationId')}
        value={form.values.locationId}
      />
    </AskForm>
  )
}
