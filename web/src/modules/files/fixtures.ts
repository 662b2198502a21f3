import { MAX_BYTES, media, type Medium } from '@mtambo/contract'
import { vi } from 'vitest'
import { on } from '#testing/fake-api.ts'
import { uuid } from '#testing/people.ts'

export const aMedium = (change: Partial<Medium> = {}): Medium => ({
  id: uuid(70),
  name: 'plate.jpg',
  mediaType: 'image/jpeg',
  kind: 'image',
  bytes: 120_000,
  url: '/api/files/70?size=full',
  thumbnailUrl: '/api/files/70?size=thumb',
  viewUrl: null,
  caption: null,
  width: 1600,
  height: 1200,
  addedAt: new Date('2026-03-03T08:00:00Z'),
  addedBy: 'Mary Wanjiku',
  mayChange: true,
  ...change,
})

/** What the panel asks for, where a test has nothing to say of it. */
export const noMedia = () => on(media.list, { items: [], nextCursor: null, mayAdd: false, maxBytes: MAX_BYTES })

/** Uploads go another way than everything else, and reach the same fake server. */
export function uploadsReach(server: () => 'answers' | 'is away' = () => 'answers') {
  class FakeRequest {
    upload: { onprogress?: (progress: { loaded: number; total: number }) => void } = {}
    onload?: () => void
    onerror?: () => void
    onloadend?: () => void
    status = 0
    responseText = ''
    #method = ''
    #url = ''
    open(method: string, url: string) {
      this.#method = method
      this.#url = url
    }
    setRequestHeader() {}
    abort() {}
    send(bytes: Blob) {
      this.upload.onprogress?.({ loaded: bytes.size / 2, total: bytes.size })
      void this.#ask()
    }
    async #ask() {
      if (server() === 'is away') this.onerror?.()
      else {
        const answer = await fetch(this.#url, { method: this.#method })
        this.status = answer.status
        this.responseText = await answer.text()
        this.onload?.()
      }
      this.onloadend?.()
    }
  }
  vi.stubGlobal('XMLHttpRequest', FakeRequest)
}
