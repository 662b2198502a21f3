import { type ComponentProps, type ReactNode, useId } from 'react'
import css from './controls.module.css'

type Around = { label: ReactNode; help?: ReactNode; error?: ReactNode }

/** What an input needs to be called by its label and explained by what stands below it. */
function useNames({ help, error }: Pick<Around, 'help' | 'error'>) {
  const id = useId()
  const describedBy = [help && `${id}-help`, error && `${id}-error`].filter(Boolean).join(' ') || undefined
  return { id, props: { id, 'aria-describedby': describedBy, 'aria-invalid': error ? true : undefined } }
}

const Frame = ({ id, label, help, error, children }: Around & { id: string; children: ReactNode }) => (
  <div className={css.field}>
    <label htmlFor={id}>{label}</label>
    {children}
    {help && (
      <p id={`${id}-help`} className={css.help}>
        {help}
      </p>
    )}
    <FieldError id={`${id}-error`}>{error}</FieldError>
  </div>
)

export const FieldError = ({ id, children }: { id?: string; children: ReactNode }) =>
  children && (
    <p id={id} className={css.error} role="alert">
      {children}
    </p>
  )

export function TextField({ label, help, error, ...input }: Around & ComponentProps<'input'>) {
  const { id, props } = useNames({ help, error })
  return (
    <Frame id={id} label={label} help={help} error={error}>
      <input {...input} {...props} className={css.input} />
    </Frame>
  )
}

export function TextArea({ label, help, error, ...area }: Around & ComponentProps<'textarea'>) {
  const { id, props } = useNames({ help, error })
  return (
    <Frame id={id} label={label} help={help} error={error}>
      <textarea rows={5} {...area} {...props} className={css.input} />
    </Frame>
  )
}

/** The phone's own list is the easiest to use there. */
export function SelectField({ label, help, error, ...select }: Around & ComponentProps<'select'>) {
  const { id, props } = useNames({ help, error })
  return (
    <Frame id={id} label={label} help={help} error={error}>
      <select {...select} {...props} className={css.input} />
    </Frame>
  )
}

/** Something that is on or off. */
export function Tick({ label, help, ...input }: Omit<Around, 'error'> & Omit<ComponentProps<'input'>, 'type'>) {
  const { id, props } = useNames({ help })
  return (
    <div className={css.tick}>
      <input {...input} {...props} type="checkbox" />
      <label htmlFor={id}>{label}</label>
      {help && (
        <p id={`${id}-help`} className={css.help}>
          {help}
        </p>
      )}
    </div>
  )
}

/** Several inputs under one name. */
export const FieldGroup = ({ label, help, error, children }: Around & { children: ReactNode }) => (
  <fieldset className={css.group}>
    <legend>{label}</legend>
    {help && <p className={css.help}>{help}</p>}
    {children}
    <FieldError>{error}</FieldError>
  </fieldset>
)
