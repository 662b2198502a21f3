import { type Plan, plans } from '@mtambo/contract'
import { Button, TextInput } from '@mantine/core'
import { useState } from 'react'
import { useContractForm } from '#lib/form.ts'
import { useAct } from '#lib/query.ts'
import { useWords } from '#lib/session.ts'
import { AskForm, AskModal } from '#ui/ask-modal.tsx'
import { toast } from '#ui/toast.tsx'
import { AssetPicker } from './asset-picker.tsx'

/** More of the register into a plan. */
export function AddAssets({ plan }: { plan: Plan }) {
  const words = useWords()
  const [opened, setOpened] = useState(false)
  const close = () => setOpened(false)
  return (
    <>
      <Button variant="default" onClick={() => setOpened(true)}>{`Add ${words.assets.toLowerCase()}`}</Button>
      <AskModal title={`Add to ${plan.name}`} opened={opened} onClose={close}>
        <AddForm plan={plan} onDone={close} />
      </AskModal>
    </>
  )
}

function AddForm({ plan: { id, name, assets: before }, onDone }: { plan: Plan; onDone: () => void }) {
  const add = useAct(plans.addAssets)
  const form = useContractForm(plans.addAssets, { id, assetIds: [] as string[], lastDoneOn: '' })
  const submit = form.onSubmit((input) =>
    add.mutate(input, {
      onError: form.refuse,
      onSuccess: ({ assets: now }) => {
        toast(`${now - before} added to ${name}.`)
        onDone()
      },
    }),
  )
  return (
    <AskForm onSubmit={submit} problem={form.problem} busy={add.isPending} save="Add" onCancel={onDone}>
      <AssetPicker
        ids={form.values.assetIds}
        onChange={(ids) => form.setFieldValue('assetIds', ids)}
        error={form.errors['assetIds']}
      />
      <TextInput
        label="Last done on"
        type="date"
        description="Where it is known: the next is counted from then. Leave empty if never."
        {...form.getInputProps('lastDoneOn')}
      />
    </AskForm>
  )
}
