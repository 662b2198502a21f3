import { IconEye, IconEyeOff } from '@tabler/icons-react'
import { type ComponentProps, type ReactNode, useId, useState } from 'react'
import css from './controls.module.css'
import { FieldError } from './field.tsx'

type Props = Omit<ComponentProps<'input'>, 'type'> & {
  label: string
  help?: ReactNode
  error?: ReactNode
  /** What the button beside it does, for who cannot see the eye. */
  showLabel: string
  /** For a password that is being chosen, not one that is known. */
  choosing?: boolean
}

/** Can be shown; password managers know what it is. */
export function PasswordField({ label, help, error, showLabel, choosing, ...input }: Props) {
  const id = useId()
  const [shown, setShown] = useState(false)
  const Icon = shown ? IconEyeOff : IconEye
  return (
    <div className={css.field}>
      <label htmlFor={id}>{label}</label>
      <div className={css.withButton}>
        <input
          autoComplete={choosing ? 'new-password' : 'current-password'}
          autoCapitalize="none"
          spellCheck={false}
          {...input}
          id={id}
          type={shown ? 'text' : 'password'}
          aria-describedby={`${id}-help ${id}-error`}
          aria-invalid={error ? true : undefined}
          className={css.input}
        />
        <button type="button" aria-label={showLabel} aria-pressed={shown} onClick={() => setShown(!shown)}>
          <Icon size={20} aria-hidden />
        </button>
      </div>
      {help && (
        <p id={`${id}-help`} className={css.help}>
          {help}
        </p>
      )}
      <FieldError id={`${id}-error`}>{error}</FieldError>
    </div>
  )
}
