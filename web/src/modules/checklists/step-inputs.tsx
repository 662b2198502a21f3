import type { FileLink, WorkStep } from '@mtambo/contract'
import { Button, NumberInput, SimpleGrid, Stack, Textarea, TextInput } from '@mantine/core'
import { IconCheck, IconX } from '@tabler/icons-react'
import { type ReactNode, useRef, useState } from 'react'
import { asRefused } from '#lib/api.ts'
import { uploadFile } from '#lib/upload.ts'
import classes from '#ui/group.module.css'
import { PhotoPicker } from '#ui/photo-picker.tsx'
import { type Drawing, SignaturePad } from '#ui/signature-pad.tsx'
import type { Filled } from './use-fill.ts'

export type InputProps = {
  step: WorkStep
  shown: WorkStep['value']
  problem: Record<string, string> | null
  fill: (filled: Filled) => void
}

/** One step by its kind. What is pressed is large enough for a glove; what is typed is saved when one goes on. */
export function StepInput(props: InputProps) {
  const { kind } = props.step
  if (kind === 'tick') return <TickInput {...props} />
  if (kind === 'choice') return <ChoiceInput {...props} />
  if (kind === 'photo') return <PhotoInput {...props} />
  if (kind === 'signature') return <SignatureInput {...props} />
  if (kind === 'text') return <TextBox {...props} />
  return <NumberBox {...props} />
}

const Group = ({ label, children }: { label: string; children: ReactNode }) => (
  <fieldset className={classes.group} aria-label={label}>
    {children}
  </fieldset>
)

const chosen = (is: boolean, colour: string) =>
  is ? ({ variant: 'filled', color: colour } as const) : ({ variant: 'default' } as const)

function TickInput({ step: { instruction }, shown, fill }: InputProps) {
  // Pressed once more it is open again.
  const press = (value: boolean) => fill({ value: shown === value ? null : value })
  return (
    <Group label={instruction}>
      <SimpleGrid cols={2}>
        <Button
          size="lg"
          aria-pressed={shown === true}
          leftSection={<IconCheck size={20} aria-hidden />}
          {...chosen(shown === true, 'green.8')}
          onClick={() => press(true)}
        >
          Done
        </Button>
        <Button
          size="lg"
          px={4}
          aria-pressed={shown === false}
          leftSection={<IconX size={20} aria-hidden />}
          {...chosen(shown === false, 'red.8')}
          onClick={() => press(false)}
        >
          Not in order
        </Button>
      </SimpleGrid>
    </Group>
  )
}

function ChoiceInput({ step: { instruction, options }, shown, fill }: InputProps) {
  return (
    <Group label={instruction}>
      <SimpleGrid cols={{ base: options.length > 3 ? 1 : 2, sm: 2 }}>
        {options.map(({ label, fails }) => (
          <Button
            key={label}
            size="lg"
            px="xs"
            h="auto"
            mih={50}
            aria-pressed={shown === label}
            {...chosen(shown === label, fails ? 'red.8' : 'green.8')}
            styles={{ label: { whiteSpace: 'normal' } }}
            onClick={() => fill({ value: shown === label ? null : label })}
          >
            {label}
          </Button>
        ))}
      </SimpleGrid>
    </Group>
  )
}

/** Saved when one leaves the field or presses Enter; a value that was refused stays to be corrected. */
function NumberBox({ step: { instruction, unit }, shown, problem, fill }: InputProps) {
  const [typed, setTyped] = useState<number | string | null>(null)
  function save() {
    if (typed === null) return
    setTyped(null)
    const value = typed === '' ? null : Number(typed)
    if (value !== shown) fill({ value })
  }
  return (
    <NumberInput
      aria-label={instruction}
      size="lg"
      hideControls
      inputMode="decimal"
      allowedDecimalSeparators={['.', ',']}
      placeholder="Number"
      rightSection={unit && <span>{unit}</span>}
      rightSectionWidth={Math.max(48, 12 + (unit?.length ?? 0) * 10)}
      value={typed ?? (typeof shown === 'number' ? shown : '')}
      error={problem?.['value']}
      onChange={setTyped}
      onBlur={save}
      onKeyDown={(event) => event.key === 'Enter' && save()}
    />
  )
}

function TextBox({ step: { instruction }, shown, problem, fill }: InputProps) {
  const [typed, setTyped] = useState<string | null>(null)
  function save() {
    if (typed === null) return
    setTyped(null)
    if (typed.trim() !== (shown ?? '')) fill({ value: typed.trim() || null })
  }
  return (
    <Textarea
      aria-label={instruction}
      size="md"
      autosize
      minRows={2}
      maxLength={2000}
      value={typed ?? (typeof shown === 'string' ? shown : '')}
      error={problem?.['value']}
      onChange={(event) => setTyped(event.currentTarget.value)}
      onBlur={save}
    />
  )
}

/** A picture is sent while the next one is taken. */
function PhotoInput({ step, problem, fill }: InputProps) {
  const [sent, setSent] = useState<FileLink[]>([])
  function add(photos: FileLink[]) {
    const fresh = photos.filter(({ id }) => !sent.some((photo) => photo.id === id))
    setSent(photos)
    if (fresh.length > 0) fill({ value: true, photoIds: fresh.map(({ id }) => id) })
  }
  const there = step.photos.length
  return (
    <Stack gap={4}>
      {there < 10 && (
        <PhotoPicker
          label={step.instruction}
          description={there === 0 ? 'Up to 10 pictures' : `${there} of up to 10`}
          error={problem?.['photoIds']}
          // What has arrived stands above, among those of the step.
          value={sent.filter(({ id }) => !step.photos.some((photo) => photo.id === id))}
          onChange={add}
          max={10 - there}
        />
      )}
      {there > 0 && (
        <Button
          variant="subtle"
          color="red"
          size="compact-sm"
          style={{ alignSelf: 'flex-start' }}
          onClick={() => fill({ value: null })}
        >
          Remove the photos
        </Button>
      )}
    </Stack>
  )
}

/** A name, and a drawing for who can draw. */
function SignatureInput({ step: { instruction }, shown, problem, fill }: InputProps) {
  const pad = useRef<Drawing>(null)
  const [name, setName] = useState('')
  const [trouble, setTrouble] = useState<string | null>(null)
  const [busy, setBusy] = useState(false)
  async function sign() {
    setBusy(true)
    setTrouble(null)
    try {
      const picture = await pad.current?.picture()
      const photoIds = picture ? [(await uploadFile(picture, 'signature.png')).id] : undefined
      fill({ value: name.trim(), ...(photoIds && { photoIds }) })
    } catch (error) {
      setTrouble(asRefused(error).message)
    }
    setBusy(false)
  }
  if (shown !== null)
    return (
      <Button variant="default" style={{ alignSelf: 'flex-start' }} onClick={() => fill({ value: null })}>
        Sign again
      </Button>
    )
  return (
    <Group label={instruction}>
      <Stack gap="xs">
        <TextInput
          label="Name of whoever signs"
          size="md"
          maxLength={100}
          value={name}
          error={trouble ?? problem?.['value']}
          onChange={(event) => setName(event.currentTarget.value)}
        />
        <SignaturePad ref={pad} label="Draw the signature" description="Optional: the name alone will do" />
        <Button size="md" disabled={name.trim().length < 2} loading={busy} onClick={() => void sign()}>
          Sign
        </Button>
      </Stack>
    </Group>
  )
}
