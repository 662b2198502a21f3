import type { FileLink } from '@mtambo/contract'
import { IconCamera, IconPhoto, IconX } from '@tabler/icons-react'
import { type ReactNode, useRef } from 'react'
import { useTexts } from '#lib/texts.tsx'
import { DOCUMENTS, PICTURES } from '#lib/upload.ts'
import type { useUploads } from '#ui/use-uploads.ts'
import { Button } from './button.tsx'
import { FieldGroup } from './field.tsx'
import lists from './lists.module.css'
import css from './phone.module.css'
import { Thumbnail } from './photo-links.tsx'

type Props = {
  value: FileLink[]
  onChange: (photos: FileLink[]) => void
  sending: ReturnType<typeof useUploads>
  max: number
  error?: ReactNode
  /** PDFs too. */
  documents?: boolean
  label?: string
}

/** Pictures go out at once, while the person goes on; `sending` is held by the page so that going on does not end it. */
export function PhotoField({ value, onChange, sending, max, error, documents = false, label }: Props) {
  const { photos: texts } = useTexts()
  const going = sending.uploads.filter((upload) => !upload.problem).length
  const room = max - value.length - going
  const add = (files: File[]) => sending.add(files.slice(0, room))
  return (
    <FieldGroup
      label={label ?? (documents ? texts.documents : texts.label)}
      help={documents ? texts.documentsHelp(max) : texts.help(max)}
      error={error}
    >
      {value.length > 0 && (
        <ul className={lists.photos}>
          {value.map((photo, index) => (
            <li key={photo.id}>
              <Thumbnail file={photo} alt={texts.photo(index + 1)} />
              <button
                type="button"
                aria-label={texts.remove(index + 1)}
                onClick={() => onChange(value.filter(({ id }) => id !== photo.id))}
              >
                <span>
                  <IconX size={16} aria-hidden />
                </span>
              </button>
            </li>
          ))}
        </ul>
      )}
      <Sending sending={sending} going={going} />
      {room > 0 ? (
        <div className={css.pair}>
          <PickButton camera label={texts.take} accept={PICTURES} onPick={add} />
          <PickButton
            label={documents ? texts.chooseFiles : texts.choose}
            accept={documents ? DOCUMENTS : PICTURES}
            onPick={add}
          />
        </div>
      ) : (
        <p className={css.context}>{documents ? texts.fullFiles(max) : texts.full(max)}</p>
      )}
    </FieldGroup>
  )
}

function Sending({ sending, going }: { sending: Props['sending']; going: number }) {
  const { photos: texts } = useTexts()
  return (
    <>
      {going > 0 && <output className={css.context}>{texts.sending}</output>}
      {sending.uploads
        .filter((upload) => upload.problem)
        .map((upload) => (
          <p key={upload.key} className={css.error} role="alert">
            {upload.name}: {upload.problem}{' '}
            <Button look="quiet" onClick={() => sending.dismiss(upload.key)}>
              {texts.dismiss}
            </Button>
          </p>
        ))}
    </>
  )
}

type PickProps = { camera?: boolean; label: string; accept: string; onPick: (files: File[]) => void }

/** `capture` opens the camera of a phone; with a mouse it would do the same as the other button, so it is hidden there. */
function PickButton({ camera, label, accept, onPick }: PickProps) {
  const input = useRef<HTMLInputElement>(null)
  const Icon = camera ? IconCamera : IconPhoto
  return (
    <span className={camera ? css.touchOnly : undefined}>
      <input
        ref={input}
        type="file"
        hidden
        aria-label={label}
        accept={accept}
        multiple={!camera}
        capture={camera ? 'environment' : undefined}
        onChange={(event) => {
          onPick([...(event.currentTarget.files ?? [])])
          event.currentTarget.value = ''
        }}
      />
      <Button look="plain" icon={<Icon size={20} aria-hidden />} onClick={() => input.current?.click()}>
        {label}
      </Button>
    </span>
  )
}
