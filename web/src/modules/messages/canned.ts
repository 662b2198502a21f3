/** `{name}` becomes the first name of who is written to. */
export const filledIn = (text: string, name: string) => text.replaceAll('{name}', name.split(' ')[0] ?? name)
