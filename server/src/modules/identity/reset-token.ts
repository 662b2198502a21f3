import { createHash, randomBytes } from 'node:crypto'

export const newResetToken = () => randomBytes(32).toString('base64url')

/** Kept instead of the token itself. */
export const resetIdentifier = (token: string) =>
  `reset-password:${createHash('sha256').update(token).digest('base64url')}`
