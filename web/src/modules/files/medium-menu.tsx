import { media, type Medium } from '@mtambo/contract'
import { ActionIcon, Menu, TextInput } from '@mantine/core'
import { IconDots, IconDownload, IconExternalLink, IconPencil, IconTrash } from '@tabler/icons-react'
import { type FormEvent, useState } from 'react'
import { useAct } from '#lib/query.ts'
import { AskForm, AskModal } from '#ui/ask-modal.tsx'
import { toast } from '#ui/toast.tsx'

/** What can be done with one file, as far as this person may. */
export function MediumMenu({ item, className }: { item: Medium; className?: string | undefined }) {
  const [asked, setAsked] = useState<'caption' | 'remove' | null>(null)
  const close = () => setAsked(null)
  return (
    <>
      <Menu position="bottom-end" withinPortal>
        <Menu.Target>
          <ActionIcon className={className} aria-label={`More about ${item.name}`}>
            <IconDots size={18} aria-hidden />
          </ActionIcon>
        </Menu.Target>
        <Choices item={item} onAsk={setAsked} />
      </Menu>
      <AskModal
        title={item.caption ? 'Change the caption' : 'Write a caption'}
        opened={asked === 'caption'}
        onClose={close}
      >
        <CaptionForm item={item} onDone={close} />
      </AskModal>
      <AskModal title={`Remove ${item.name}?`} opened={asked === 'remove'} onClose={close}>
        <RemoveForm item={item} onDone={close} />
      </AskModal>
    </>
  )
}

type ChoicesProps = { item: Medium; onAsk: (what: 'caption' | 'remove') => void }

const Choices = ({ item, onAsk }: ChoicesProps) => (
  <Menu.Dropdown>
    {item.viewUrl && (
      <Menu.Item
        component="a"
        href={item.viewUrl}
        target="_blank"
        rel="noopener"
        leftSection={<IconExternalLink size={16} aria-hidden />}
      >
        Open in a new tab
      </Menu.Item>
    )}
    <Menu.Item component="a" href={item.url} download={item.name} leftSection={<IconDownload size={16} aria-hidden />}>
      Save on this device
    </Menu.Item>
    {item.mayChange && (
      <>
        <Menu.Item leftSection={<IconPencil size={16} aria-hidden />} onClick={() => onAsk('caption')}>
          {item.caption ? 'Change the caption' : 'Write a caption'}
        </Menu.Item>
        <Menu.Item color="red" leftSection={<IconTrash size={16} aria-hidden />} onClick={() => onAsk('remove')}>
          Remove
        </Menu.Item>
      </>
    )}
  </Menu.Dropdown>
)

type FormProps = { item: Medium; onDone: () => void }

function CaptionForm({ item, onDone }: FormProps) {
  const act = useAct(media.caption)
  const [caption, setCaption] = useState(item.caption ?? '')
  const save = (event: FormEvent) => {
    event.preventDefault()
    act.mutate({ id: item.id, caption: caption.trim() || null }, { onSuccess: onDone })
  }
  return (
    <AskForm onSubmit={save} problem={act.error?.message ?? null} busy={act.isPending} save="Save" onCancel={onDone}>
      <TextInput
        label="Caption"
        description="What is to be seen or heard in it."
        value={caption}
        error={act.error?.fields?.['caption']}
        maxLength={300}
        data-autofocus
        onChange={(event) => setCaption(event.currentTarget.value)}
      />
    </AskForm>
  )
}

function RemoveForm({ item, onDone }: FormProps) {
  const act = useAct(media.remove)
  const remove = (event: FormEvent) => {
    event.preventDefault()
    act.mutate({ id: item.id }, { onSuccess: () => (toast(`${item.name} is removed.`), onDone()) })
  }
  return (
    <AskForm
      onSubmit={remove}
      problem={act.error?.message ?? null}
      busy={act.isPending}
      save="Remove"
      onCancel={onDone}
    >
      It cannot be brought back. The history keeps that it was here, and that you removed it.
    </AskForm>
  )
}
