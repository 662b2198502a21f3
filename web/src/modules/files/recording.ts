import { follow } from './sound-level.ts'

export const MOST_SECONDS = 300
/** A voice is well understood so, and five minutes are little more than a megabyte. */
const BITS_PER_SECOND = 32_000
const FORMATS = ['audio/webm;codecs=opus', 'audio/mp4', 'audio/ogg;codecs=opus']

export type RecordingState = 'asks' | 'records' | 'paused' | 'recorded' | 'refused'
type Now = { state: RecordingState; seconds: number; problem?: string; recorded?: { blob: Blob; url: string } }
type Going = {
  recorder: MediaRecorder
  stream: MediaStream
  unfollow: () => void
  clock: ReturnType<typeof setInterval>
}

/** Why there is no recording, and what to do. */
export function whyNot(error: unknown): string {
  const name = error instanceof Error || error instanceof DOMException ? error.name : ''
  if (name === 'NotAllowedError' || name === 'SecurityError')
    return 'The microphone is blocked for this page. Allow it beside the address of the page, then try again.'
  if (name === 'NotFoundError' || name === 'OverconstrainedError')
    return 'No microphone was found. Connect one, then try again. You can also add a recording as a file.'
  if (name === 'NotReadableError' || name === 'AbortError')
    return 'The microphone is used by another program. Close that one, then try again.'
  return 'This browser cannot record here. Recording needs a secure address (https). You can add a recording as a file.'
}

/** A recording from the microphone: from when it is opened until it is stopped, for five minutes at most. */
export class Recording {
  now: Now = { state: 'asks', seconds: 0 }
  #onLevel: (level: number) => void = () => {}
  #going: Going | null = null
  #watchers = new Set<() => void>()
  /** Changes with every beginning and end: an answer of the browser that comes too late is for nobody. */
  #turn = 0

  watch = (watcher: () => void) => {
    this.#watchers.add(watcher)
    return () => void this.#watchers.delete(watcher)
  }

  /** `onLevel` is told many times a second how loud it is. */
  begin = async (onLevel = this.#onLevel) => {
    this.end()
    this.#onLevel = onLevel
    const turn = this.#turn
    this.#set({ state: 'asks', seconds: 0 })
    try {
      if (typeof MediaRecorder === 'undefined' || !navigator.mediaDevices) throw new Error('There is no recorder')
      const stream = await navigator.mediaDevices.getUserMedia({ audio: true })
      if (turn === this.#turn) this.#record(stream)
      else silence(stream)
    } catch (error) {
      if (turn !== this.#turn) return
      this.#letGo()
      this.#set({ state: 'refused', seconds: 0, problem: whyNot(error) })
    }
  }

  pause = () => {
    this.#going?.recorder.pause()
    this.#set({ ...this.now, state: 'paused' })
  }

  resume = () => {
    this.#going?.recorder.resume()
    this.#set({ ...this.now, state: 'records' })
  }

  stop = () => this.#going?.recorder.stop()

  /** Lets the microphone go, so that its light goes out, and forgets what was recorded. */
  end = () => {
    this.#turn += 1
    this.#letGo()
    if (this.now.recorded) URL.revokeObjectURL(this.now.recorded.url)
  }

  #record(stream: MediaStream) {
    const mimeType = FORMATS.find((format) => MediaRecorder.isTypeSupported(format))
    const recorder = new MediaRecorder(stream, { audioBitsPerSecond: BITS_PER_SECOND, ...(mimeType && { mimeType }) })
    const parts: Blob[] = []
    recorder.ondataavailable = ({ data }) => void parts.push(data)
    recorder.onstop = () => this.#recorded(recorder, parts)
    const unfollow = follow(stream, (level) => this.#onLevel(level))
    this.#going = { recorder, stream, unfollow, clock: setInterval(this.#tick, 1000) }
    recorder.start(1000)
    this.#set({ state: 'records', seconds: 0 })
  }

  #recorded(recorder: MediaRecorder, parts: Blob[]) {
    if (this.#going?.recorder !== recorder) return
    this.#letGo()
    const blob = new Blob(parts, { type: recorder.mimeType.split(';')[0] || 'audio/webm' })
    this.#set({ state: 'recorded', seconds: this.now.seconds, recorded: { blob, url: URL.createObjectURL(blob) } })
  }

  #tick = () => {
    if (this.now.state !== 'records') return
    const seconds = this.now.seconds + 1
    this.#set({ ...this.now, seconds })
    if (seconds >= MOST_SECONDS) this.stop()
  }

  #letGo() {
    if (!this.#going) return
    silence(this.#going.stream)
    this.#going.unfollow()
    clearInterval(this.#going.clock)
    this.#going = null
  }

  #set(now: Now) {
    this.now = now
    for (const watcher of this.#watchers) watcher()
  }
}

const silence = (stream: MediaStream) => stream.getTracks().forEach((track) => track.stop())
