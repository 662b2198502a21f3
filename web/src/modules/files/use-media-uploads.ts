import { files, media, type FileKind, type MediaSubject } from '@mtambo/contract'
import { useQueryClient } from '@tanstack/react-query'
import { useCallback, useEffect, useReducer, useRef } from 'react'
import { api, asRefused, type Refused } from '#lib/api.ts'
import { newId } from '#lib/id.ts'
import { sendBytes } from '#lib/send-bytes.ts'
import { shrink } from '#lib/shrink.ts'
import { tooLarge } from './kinds.ts'

/** `waits`: for its turn, or for the network. */
export type Upload = {
  /** Made here, and kept through every try: the server knows by it that it is the same file. */
  id: string
  name: string
  file: File
  state: 'waits' | 'sends' | 'failed'
  share: number
  problem?: string
  /** Sent again as it is, it would be refused again. */
  hopeless?: boolean
  /** The stored file, when only giving it to its place has failed. */
  fileId?: string
}

type Change = { add: Upload[] } | { id: string; set: Partial<Upload> } | { gone: string }

function uploadsAfter(uploads: Upload[], change: Change): Upload[] {
  if ('add' in change) return [...uploads, ...change.add]
  if ('gone' in change) return uploads.filter(({ id }) => id !== change.gone)
  return uploads.map((one) => (one.id === change.id ? { ...one, ...change.set } : one))
}

export type About = { aboutType: MediaSubject; aboutId: string }
const AGAIN_MS = 4000

/**
 * Sends files one after another (a phone on a poor network gets more done that way than five at once) and gives each to
 * its place. What the network has lost is tried again by itself; what was refused waits for the person.
 */
export function useMediaUploads(about: About, most?: Record<FileKind, number>) {
  const client = useQueryClient()
  const [uploads, change] = useReducer(uploadsAfter, [])
  const stop = useRef(new Map<string, AbortController>())
  const { aboutType, aboutId } = about

  const send = useCallback(
    async (upload: Upload) => {
      const { id } = upload
      if (stop.current.has(id)) return
      const giveUp = new AbortController()
      stop.current.set(id, giveUp)
      change({ id, set: { state: 'sends', share: 0, problem: undefined } })
      try {
        const fileId = upload.fileId ?? (await store(upload, giveUp.signal, (share) => change({ id, set: { share } })))
        change({ id, set: { fileId, share: 1 } })
        await api(media.attach, { aboutType, aboutId, files: [{ id: fileId }] })
        change({ gone: id })
        void client.invalidateQueries({ queryKey: ['media'] })
      } catch (error) {
        if (giveUp.signal.aborted) return change({ gone: id })
        change({ id, set: afterFailure(asRefused(error)) })
      } finally {
        stop.current.delete(id)
      }
    },
    [aboutId, aboutType, client],
  )

  useEffect(() => {
    const next = uploads.some(({ state }) => state === 'sends')
      ? undefined
      : uploads.find(({ state }) => state === 'waits')
    if (!next) return
    const go = () => void send(next)
    if (!next.problem) return go()
    // After a lost network: in a while, or as soon as the device says it is back.
    const timer = setTimeout(go, AGAIN_MS)
    window.addEventListener('online', go)
    return () => (clearTimeout(timer), window.removeEventListener('online', go))
  }, [uploads, send])

  useStayHere(uploads.some(({ state }) => state !== 'failed'))

  return {
    uploads,
    add: (chosen: File[]) => change({ add: chosen.map((file) => begun(file, most)) }),
    again: (id: string) => change({ id, set: { state: 'waits', problem: undefined } }),
    /** Takes it back: what is on its way is stopped. */
    dismiss: (id: string) => (stop.current.get(id)?.abort(), change({ gone: id })),
  }
}

/** Closing the page would lose what is on its way: the browser asks. */
function useStayHere(wanted: boolean) {
  useEffect(() => {
    if (!wanted) return
    const ask = (event: BeforeUnloadEvent) => event.preventDefault()
    window.addEventListener('beforeunload', ask)
    return () => window.removeEventListener('beforeunload', ask)
  }, [wanted])
}

function begun(file: File, most?: Record<FileKind, number>): Upload {
  const problem = tooLarge(file, most)
  const one = { id: newId(), name: file.name || 'photo.jpg', file, share: 0 }
  return problem ? { ...one, state: 'failed', problem, hopeless: true } : { ...one, state: 'waits' }
}

async function store({ id, name, file }: Upload, signal: AbortSignal, onProgress: (share: number) => void) {
  const sent = file.type.startsWith('image/') && file.type !== 'image/gif' ? await shrink(file) : file
  const link = await sendBytes(files.upload, { name, clientId: id }, sent, { onProgress, signal })
  return link.id
}

/** Only a lost network mends itself. */
const afterFailure = (error: Refused): Partial<Upload> =>
  error.code === 'offline'
    ? { state: 'waits', share: 0, problem: 'Waits for the network.' }
    : {
        state: 'failed',
        share: 0,
        problem: error.fields?.['file'] ?? error.message,
        hopeless: error.code === 'invalid' || error.code === 'forbidden',
      }
