import { TextInput, type TextInputProps } from '@mantine/core'
import { useState } from 'react'
import { useTimeZone } from '#lib/session.ts'
import { fromWall, wallTime } from '#lib/wall-time.ts'

type Props = Omit<TextInputProps, 'value' | 'onChange' | 'type'> & {
  /** ISO 8601, or nothing. */
  value?: string
  onChange: (value: string) => void
}

/** A day and a time of day, on the clocks of the organisation; wherever the person sits. */
export function MomentField({ value = '', onChange, ...field }: Props) {
  const zone = useTimeZone()
  // While a year is being typed it is the year 2, then 20, then 202: that is no moment yet, and stays in the box.
  const momentOf = (text: string) => (/^[12]\d{3}-/.test(text) ? fromWall(text, zone).toISOString() : '')
  const [typed, setTyped] = useState('')
  const shown = momentOf(typed) === value ? typed : value && wallTime(new Date(value), zone)
  return (
    <TextInput
      type="datetime-local"
      max="2199-12-31T23:59"
      {...field}
      value={shown}
      onChange={({ currentTarget }) => {
        setTyped(currentTarget.value)
        onChange(momentOf(currentTarget.value))
      }}
    />
  )
}
