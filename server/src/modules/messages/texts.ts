import type { StoredThread } from './queries.ts'

type Text = { title: string; text: string }

export const staffText = (customer: string, { subject }: StoredThread, beginning: string): Text => ({
  title: `${customer}: ${subject}`.slice(0, 200),
  text: beginning,
})

/** Who writes is added by the letter. */
export const customerText = ({ subject }: StoredThread, beginning: string): Text => ({
  title: `New message: ${subject}`.slice(0, 200),
  text: beginning,
})

export const assignedText = (customer: string, { subject, preview }: StoredThread): Text => ({
  title: `The conversation with ${customer} is yours`,
  text: `${subject}. ${preview}`,
})
