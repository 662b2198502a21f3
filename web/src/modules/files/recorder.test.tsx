import { screen, waitFor } from '@testing-library/react'
import { afterEach, expect, test, vi } from 'vitest'
import { expectAccessible, renderPage } from '#testing/render-page.tsx'
import { Recorder } from './recorder.tsx'
import { whyNot } from './recording.ts'
import { levelOf } from './sound-level.ts'

class FakeRecorder {
  static isTypeSupported = (type: string) => type === 'audio/mp4'
  mimeType = 'audio/mp4'
  ondataavailable?: (event: { data: Blob }) => void
  onstop?: () => void
  start() {}
  pause() {}
  resume() {}
  stop() {
    this.ondataavailable?.({ data: new Blob(['sound']) })
    this.onstop?.()
  }
}

const stopped = vi.fn()
const microphone = (answer: () => Promise<unknown>) => {
  vi.stubGlobal('MediaRecorder', FakeRecorder)
  Object.defineProperty(navigator, 'mediaDevices', { value: { getUserMedia: answer }, configurable: true })
  URL.createObjectURL = () => 'blob:recorded'
  URL.revokeObjectURL = () => {}
}
afterEach(() => void Object.defineProperty(navigator, 'mediaDevices', { value: undefined, configurable: true }))

test('one records, pauses, goes on, listens, and only then adds; the microphone is let go', async () => {
  microphone(async () => ({ getTracks: () => [{ stop: stopped }] }))
  const recorded = vi.fn()
  const { user } = renderPage(<Recorder onClose={() => {}} onRecorded={recorded} />, { phone: true })
  await screen.findByText('Recording')
  await user.click(screen.getByRole('button', { name: 'Pause' }))
  await screen.findByText('Paused')
  await user.click(screen.getByRole('button', { name: 'Go on' }))
  await expectAccessible()
  await user.click(screen.getByRole('button', { name: 'Stop' }))
  expect((await screen.findByLabelText('What you recorded')).getAttribute('src')).toBe('blob:recorded')
  expect(stopped).toHaveBeenCalled()
  expect(recorded).not.toHaveBeenCalled()
  await expectAccessible()
  await user.click(screen.getByRole('button', { name: 'Add' }))
  const file = recorded.mock.calls[0]?.[0] as File
  expect([file.type, file.name]).toEqual(['audio/mp4', expect.stringMatching(/^Recording .*\.m4a$/)])
})

test('a microphone that is refused is said, and asked for again', async () => {
  let allowed = false
  microphone(async () => {
    if (!allowed) throw new DOMException('no', 'NotAllowedError')
    return { getTracks: () => [] }
  })
  const { user } = renderPage(<Recorder onClose={() => {}} onRecorded={() => {}} />)
  expect((await screen.findByRole('alert')).textContent).toMatch(/^The microphone is blocked for this page/)
  allowed = true
  await user.click(screen.getByRole('button', { name: 'Try again' }))
  await waitFor(() => expect(screen.getByText('Recording')).toBeTruthy())
})

test.each([
  ['NotAllowedError', /blocked/],
  ['NotFoundError', /No microphone/],
  ['NotReadableError', /another program/],
  ['TypeError', /cannot record here/],
])('%s is told in words', (name, words) => {
  expect(whyNot(new DOMException('', name))).toMatch(words)
})

test('the level is that of the loudest sample', () => {
  expect(levelOf(new Uint8Array([128, 128]))).toBe(0)
  expect(levelOf(new Uint8Array([128, 78, 138]))).toBe(0.5)
  expect(levelOf(new Uint8Array([0, 255]))).toBe(1)
})
