import { type ReactNode, useId } from 'react'
import css from './choices.module.css'
import { FieldError } from './field.tsx'

export type Choice<T extends string> = {
  value: T
  label: string
  help?: string
  /** Cannot be chosen now; its help says why. */
  disabled?: boolean
}

type Props<T extends string> = {
  label: ReactNode
  /** When the title of the page asks the question already. */
  quiet?: boolean
  options: Choice<T>[]
  value: T | null
  onChange: (value: T) => void
  error?: ReactNode
}

/** One of a few, as large targets with words. */
export function Choices<T extends string>({ label, quiet, options, value, onChange, error }: Props<T>) {
  const name = useId()
  return (
    <fieldset className={css.choices} aria-describedby={error ? `${name}-error` : undefined}>
      <legend className={quiet ? 'phone-spoken' : undefined}>{label}</legend>
      {options.map((option) => (
        <label key={option.value} className={css.choice}>
          <input
            type="radio"
            name={name}
            value={option.value}
            checked={option.value === value}
            disabled={option.disabled}
            aria-describedby={option.help ? `${name}-${option.value}` : undefined}
            aria-label={option.label}
            onChange={() => onChange(option.value)}
          />
          <span className={css.choiceLabel}>{option.label}</span>
          {option.help && (
            <span id={`${name}-${option.value}`} className={css.choiceHelp}>
              {option.help}
            </span>
          )}
        </label>
      ))}
      <FieldError id={`${name}-error`}>{error}</FieldError>
    </fieldset>
  )
}
