import { PasswordInput, type PasswordInputProps } from '@mantine/core'

type Props = PasswordInputProps & {
  /** For a password that is being chosen, not one that is known. */ choosing?: boolean
}

/** Can be shown; password managers know what it is. Any password of 8 characters is fine, so pasting is too. */
export function PasswordField({ choosing, ...props }: Props) {
  return (
    <PasswordInput
      autoComplete={choosing ? 'new-password' : 'current-password'}
      description={
        choosing ? 'At least 8 characters. A few words are easier to remember and harder to guess.' : undefined
      }
      visibilityToggleButtonProps={{ 'aria-label': 'Show or hide the password' }}
      {...props}
    />
  )
}
