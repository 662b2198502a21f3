import userEvent from '@testing-library/user-event'

/** Somebody at the keyboard, without pauses. */
export function aUser() {
  const user = userEvent.setup({ delay: null })
  return { ...user, type }

  /** Words are put in at once, as by pasting: key by key, a long form is drawn anew for each. `{Enter}` and the like are pressed. */
  async function type(element: Element, words: string) {
    if (element.matches('input[type="date"], input[type="time"]')) return user.type(element, words)
    await user.click(element)
    for (const part of words.split(/(\{[^}]+\})/).filter(Boolean))
      await (part.startsWith('{') ? user.keyboard(part) : user.paste(part))
  }
}
