/** The name a file is saved under: without folders, and with the ending of what it has become. */
export function nameOf(name: string, mediaType: string): string {
  const bare = name.split(/[/\\]/).at(-1)?.trim() ?? ''
  const stem = bare.replace(/\.[A-Za-z0-9]{1,5}$/, '').trim()
  return `${stem || (isPicture(mediaType) ? 'picture' : 'document')}.${ENDINGS[mediaType] ?? 'bin'}`
}

export const PDF = 'application/pdf'
export const isPicture = (mediaType: string) => mediaType.startsWith('image/')

const ENDINGS: Record<string, string> = { 'image/jpeg': 'jpg', 'image/webp': 'webp', [PDF]: 'pdf' }

/** Keys under which a file's bytes are kept: by organisation, so that one of them can be exported or removed. */
export const keysOf = (orgId: string, id: string, mediaType: string) => {
  const ending = ENDINGS[mediaType] ?? 'bin'
  return {
    storageKey: `${orgId}/${id}-full.${ending}`,
    // Only a picture has a small one of itself.
    thumbnailKey: isPicture(mediaType) ? `${orgId}/${id}-thumb.${ending}` : null,
  }
}
