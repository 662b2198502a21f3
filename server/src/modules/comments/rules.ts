import { COMMENT_EDIT_MINUTES } from '@mtambo/contract'

type Written = { byUserId: string; createdAt: Date; removedAt: Date | null }

/** One's own, for a while: later somebody may have answered it. */
export const mayEdit = ({ byUserId, createdAt, removedAt }: Written, me: string | null, now: Date) =>
  byUserId === me && removedAt === null && now.getTime() - createdAt.getTime() <= COMMENT_EDIT_MINUTES * 60_000

export const mayRemove = ({ byUserId, removedAt }: Written, me: string | null, moderates: boolean) =>
  removedAt === null && (byUserId === me || moderates)

/** By the beginning of any word of the name. */
export const fitsName = (name: string, typed: string) =>
  name
    .toLowerCase()
    .split(/\s+/)
    .some((_, i, words) => words.slice(i).join(' ').startsWith(typed.trim().toLowerCase()))
