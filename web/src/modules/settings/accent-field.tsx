import { Anchor, Group, Input, Text, TextInput } from '@mantine/core'
import { Colour } from '@mtambo/contract'
import type { ReactNode } from 'react'
import { contrast, isReadable, shadesOf } from '#lib/accent.ts'
import classes from './settings.module.css'

type Props = { value?: string; onChange?: (colour: string) => void; error?: ReactNode }

/** What the product wears where an organisation has no colour of its own. */
const OURS = '#0f6766'

/** A colour as a picture and as text, with what it will look like by day and by night. */
export function AccentField({ value = '', onChange, error }: Props) {
  const known = Colour.safeParse(value).success
  const shown = known ? value : OURS
  return (
    <div>
      <Input.Label htmlFor="accent-text">Colour (optional)</Input.Label>
      <Group gap="xs" align="flex-start" wrap="nowrap">
        <input
          type="color"
          aria-label="Choose a colour"
          className={classes.swatch}
          value={shown}
          onChange={(event) => onChange?.(event.currentTarget.value)}
        />
        <TextInput
          id="accent-text"
          flex={1}
          maw={260}
          placeholder={OURS}
          spellCheck={false}
          maxLength={7}
          value={value}
          onChange={(event) => onChange?.(event.currentTarget.value.trim().toLowerCase())}
          error={error ?? warning(value, known)}
        />
        {value && (
          <Anchor component="button" type="button" lh="36px" onClick={() => onChange?.('')}>
            Use the product’s colour
          </Anchor>
        )}
      </Group>
      <Looks accent={shown} />
    </div>
  )
}

function warning(value: string, known: boolean) {
  if (!value || !known) return undefined
  if (isReadable(value)) return undefined
  return `White words cannot be read on it (${contrast(value, '#ffffff').toFixed(1)} : 1; it takes 4.5 : 1). Choose a darker one.`
}

function Looks({ accent }: { accent: string }) {
  const shades = shadesOf(accent)
  const looks = [
    { name: 'By day', ground: '#ffffff', edge: '#e2e8f0', fill: accent, words: accent, text: '#0f172a' },
    { name: 'By night', ground: '#18212d', edge: '#334052', fill: shades[6], words: shades[4], text: '#dde3ec' },
  ]
  return (
    <div className={classes.looks} style={{ marginTop: 12 }}>
      {looks.map(({ name, ground, edge, fill, words, text }) => (
        <div key={name} className={classes.look} style={{ background: ground, borderColor: edge, color: text }}>
          <Text size="sm">{name}</Text>
          <span className={classes.lookButton} style={{ background: fill }}>
            A button
          </span>
          <span style={{ color: words, textDecoration: 'underline' }}>A link</span>
        </div>
      ))}
    </div>
  )
}
