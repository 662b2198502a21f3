/** The name a picture is saved under: without folders, and with the ending of what it has become. */
export function nameOf(name: string, mediaType: string): string {
  const bare = name.split(/[/\\]/).at(-1)?.trim() ?? ''
  const stem = bare.replace(/\.[A-Za-z0-9]{1,5}$/, '').trim()
  return `${stem || 'picture'}.${ENDINGS[mediaType] ?? 'bin'}`
}

const ENDINGS: Record<string, string> = { 'image/jpeg': 'jpg', 'image/webp': 'webp' }

/** Keys under which a file's bytes are kept: by organisation, so that one of them can be exported or removed. */
export const keysOf = (orgId: string, id: string, mediaType: string) => {
  const ending = ENDINGS[mediaType] ?? 'bin'
  return { storageKey: `${orgId}/${id}-full.${ending}`, thumbnailKey: `${orgId}/${id}-thumb.${ending}` }
}
