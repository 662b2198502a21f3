import { inventory } from '@mtambo/contract'
import { Button, TextInput } from '@mantine/core'
import { useDisclosure } from '@mantine/hooks'
import { useContractForm } from '#lib/form.ts'
import { useAct } from '#lib/query.ts'
import { AssetSelect } from '#modules/assets/index.ts'
import { AskForm, AskModal } from '#ui/ask-modal.tsx'
import { toast } from '#ui/toast.tsx'
import { ItemSelect } from './item-select.tsx'
import { QuantityField } from './move-fields.tsx'

type Props = { itemId?: string; assetId?: string }

/** Puts an item on the spare-part list of an asset, from either page. */
export function SavePart(props: Props) {
  const [opened, { open, close }] = useDisclosure()
  return (
    <>
      <Button variant="default" size="xs" onClick={open}>
        Add
      </Button>
      <AskModal title="Add to the spare parts" opened={opened} onClose={close}>
        <PartForm {...props} onDone={close} />
      </AskModal>
    </>
  )
}

function PartForm({ itemId = '', assetId = '', onDone }: Props & { onDone: () => void }) {
  const act = useAct(inventory.savePart)
  const form = useContractForm(inventory.savePart, { itemId, assetId, quantity: 1 as number | '', notes: '' })
  const submit = form.onSubmit((input) =>
    act.mutate(input, {
      onError: form.refuse,
      onSuccess: () => {
        toast('It is on the list.')
        onDone()
      },
    }),
  )
  const { values, getInputProps } = form
  return (
    <AskForm onSubmit={submit} problem={form.problem} busy={act.isPending} save="Add" onCancel={onDone}>
      {!itemId && <ItemSelect required {...getInputProps('itemId')} value={values.itemId || null} />}
      {!assetId && <AssetSelect required {...getInputProps('assetId')} value={values.assetId || null} />}
      <QuantityField label="How many of it" {...getInputProps('quantity')} />
      <TextInput label="Notes" description="For example where it sits" maxLength={200} {...getInputProps('notes')} />
    </AskForm>
  )
}
