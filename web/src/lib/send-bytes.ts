import type { Endpoint, Input, Output } from '@mtambo/contract'
import { address } from './address.ts'
import { readAnswer, Refused } from './api.ts'

type Options = { onProgress: (share: number) => void; signal?: AbortSignal | undefined }

/** As `apiBytes`, for what is large: says how much of it is on its way, and waits as long as it moves. */
export async function sendBytes<E extends Endpoint>(e: E, input: Input<E>, bytes: Blob, options: Options) {
  const { url } = address({ ...e, method: 'GET' }, input as Record<string, unknown>)
  return readAnswer(e, await ask(e.method, url, bytes, options)) as Promise<Output<E>>
}

/** Nothing moved for so long: the network is gone, though nobody said so. */
const SILENCE_MS = 60_000
const ANSWER_MS = 600_000
const UNREACHED = 'The server cannot be reached. What you chose is kept here, and sent again when there is a network.'

/** `fetch` does not say how far it is; the older way does. */
const ask = (method: string, url: string, bytes: Blob, { onProgress, signal }: Options) =>
  new Promise<Response>((resolve, reject) => {
    const request = new XMLHttpRequest()
    const lost = () => reject(new Refused('offline', UNREACHED))
    let silence = setTimeout(() => request.abort(), SILENCE_MS)
    const moved = (patience = SILENCE_MS) => {
      clearTimeout(silence)
      silence = setTimeout(() => request.abort(), patience)
    }
    request.open(method, url)
    request.setRequestHeader('accept', 'application/json')
    request.setRequestHeader('x-mtambo', '1')
    request.setRequestHeader('content-type', 'application/octet-stream')
    request.upload.onprogress = ({ loaded, total }) => (moved(), onProgress(total > 0 ? loaded / total : 0))
    // All of it is there: what the server then does with it may take its time.
    request.upload.onload = () => moved(ANSWER_MS)
    request.onload = () => resolve(new Response(request.responseText, { status: request.status }))
    request.onerror = lost
    request.onabort = lost
    request.onloadend = () => clearTimeout(silence)
    signal?.addEventListener('abort', () => request.abort())
    request.send(bytes)
  })
