import { Button, Group, Input, Text } from '@mantine/core'
import { IconPhoto, IconTrash } from '@tabler/icons-react'
import { useMutation } from '@tanstack/react-query'
import { type ReactNode, useRef } from 'react'
import { asRefused } from '#lib/api.ts'
import { PICTURES, uploadFile } from '#lib/upload.ts'
import { Logo } from '#ui/logo.tsx'

type Props = {
  name: string
  url: string | null
  error?: ReactNode
  /** The picture that was uploaded, or none, and where it can be seen. */
  onChange: (logoId: string | null, url: string | null) => void
}

export function LogoField({ name, url, error, onChange }: Props) {
  const upload = useMutation({
    mutationFn: (file: File) => uploadFile(file, file.name),
    onSuccess: (stored) => onChange(stored.id, stored.thumbnailUrl ?? stored.url),
  })
  return (
    <Input.Wrapper
      label="Logo (optional)"
      labelElement="div"
      description="A square picture works best: PNG, JPEG or WebP. It is shown beside the name, also where one signs in."
      error={error ?? (upload.error && asRefused(upload.error).message)}
    >
      <Group my={8}>
        <Logo name={name} url={url} large />
        <Pick busy={upload.isPending} onPick={upload.mutate}>
          {url ? 'Another picture' : 'Choose a picture'}
        </Pick>
        {url && (
          <Button
            variant="subtle"
            color="gray"
            leftSection={<IconTrash size={18} aria-hidden />}
            onClick={() => onChange(null, null)}
          >
            No logo
          </Button>
        )}
      </Group>
      {!url && (
        <Text size="sm" c="dimmed">
          Without one, the first letter of the name is shown.
        </Text>
      )}
    </Input.Wrapper>
  )
}

type PickProps = { busy: boolean; onPick: (file: File) => void; children: string }

function Pick({ busy, onPick, children }: PickProps) {
  const input = useRef<HTMLInputElement>(null)
  return (
    <>
      <input
        ref={input}
        type="file"
        hidden
        aria-label="Logo"
        accept={PICTURES}
        onChange={(event) => {
          const [file] = event.currentTarget.files ?? []
          if (file) onPick(file)
          event.currentTarget.value = ''
        }}
      />
      <Button
        variant="default"
        leftSection={<IconPhoto size={18} aria-hidden />}
        loading={busy}
        onClick={() => input.current?.click()}
      >
        {children}
      </Button>
    </>
  )
}
