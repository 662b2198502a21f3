import { inventory, stockCounts } from '@mtambo/contract'
import { Checkbox, Select } from '@mantine/core'
import { useQuery } from '@tanstack/react-query'
import { useState } from 'react'
import { useContractForm } from '#lib/form.ts'
import { newId } from '#lib/id.ts'
import { ask, useAct } from '#lib/query.ts'
import { useNavigate } from '#lib/router.ts'
import { useMe } from '#lib/session.ts'
import { AskForm } from '#ui/ask-modal.tsx'

export function StartCount({ onDone }: { onDone: () => void }) {
  const navigate = useNavigate()
  const { categories } = useMe().organisation
  const { data: stores } = useQuery(ask(inventory.stores, {}))
  const act = useAct(stockCounts.start)
  const [id] = useState(newId)
  const form = useContractForm(stockCounts.start, {
    id,
    storeId: '',
    category: null as string | null,
    blind: false,
  })
  const submit = form.onSubmit((input) =>
    act.mutate(input, {
      onError: form.refuse,
      onSuccess: () => {
        onDone()
        void navigate({ to: '/stock/counts/$id', params: { id } })
      },
    }),
  )
  const { values, getInputProps } = form
  return (
    <AskForm onSubmit={submit} problem={form.problem} busy={act.isPending} save="Start" onCancel={onDone}>
      <Select
        label="Store"
        required
        searchable
        placeholder="Choose a store"
        nothingFoundMessage="There is no store yet. Add one under Stores."
        data={stores?.filter(({ active }) => active).map(({ id: value, name }) => ({ value, label: name })) ?? []}
        {...getInputProps('storeId')}
        value={values.storeId || null}
      />
      <Select
        label="What"
        clearable
        placeholder="Everything in it"
        data={categories.item.map(({ code, label }) => ({ value: code, label }))}
        {...getInputProps('category')}
      />
      <Checkbox
        label="Hide what should be there"
        description="Whoever counts sees only what they count, until it is posted"
        {...getInputProps('blind', { type: 'checkbox' })}
      />
    </AskForm>
  )
}
