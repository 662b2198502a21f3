import { inventory, stock, type Store } from '@mtambo/contract'
import { Select, Switch, TextInput } from '@mantine/core'
import { useQuery } from '@tanstack/react-query'
import { useState } from 'react'
import type { Refused } from '#lib/api.ts'
import { useContractForm } from '#lib/form.ts'
import { newId } from '#lib/id.ts'
import { ask, useAct } from '#lib/query.ts'
import { LocationSelect } from '#modules/locations/index.ts'
import { AskForm } from '#ui/ask-modal.tsx'
import { toast } from '#ui/toast.tsx'

/** A room, a shelf, a van: what it is called, where it is, and whose it is. */
export function StoreForm({ store, onDone }: { store: Store | null; onDone: () => void }) {
  const [id] = useState(() => store?.id ?? newId())
  const [add, edit] = [useAct(inventory.createStore), useAct(inventory.editStore)]
  const form = useContractForm(inventory.editStore, {
    id,
    name: store?.name ?? '',
    locationId: store?.location?.id ?? null,
    userId: store?.person?.id ?? null,
    active: store?.active ?? true,
  })
  const submit = form.onSubmit(({ active, ...input }) => {
    const answers = {
      onError: (error: Refused) => form.refuse(error),
      onSuccess: ({ name }: { name: string }) => {
        toast(`${name} is saved.`)
        onDone()
      },
    }
    if (store) edit.mutate({ ...input, active }, answers)
    else add.mutate({ ...input, name: form.values.name }, answers)
  })
  const { values, getInputProps } = form
  return (
    <AskForm
      onSubmit={submit}
      problem={form.problem}
      busy={add.isPending || edit.isPending}
      save={store ? 'Save' : 'Add store'}
      onCancel={onDone}
    >
      <TextInput label="Name" required maxLength={80} data-autofocus {...getInputProps('name')} />
      <LocationSelect description="Where it is" {...getInputProps('locationId')} value={values.locationId} />
      <PersonSelect {...getInputProps('userId')} />
      {store && (
        <Switch
          label="In use"
          description="Only an empty store can be closed"
          {...getInputProps('active', { type: 'checkbox' })}
        />
      )}
    </AskForm>
  )
}

type PersonProps = { value?: string | null; onChange?: (id: string | null) => void; error?: React.ReactNode }

function PersonSelect(field: PersonProps) {
  const { data: people } = useQuery(ask(stock.people, {}))
  return (
    <Select
      label="Person"
      description="Whose van or tool box it is"
      clearable
      searchable
      placeholder="Nobody’s own"
      nothingFoundMessage="Nobody of that name"
      data={people?.map(({ id, name }) => ({ value: id, label: name })) ?? []}
      {...field}
    />
  )
}
