import { afterEach, beforeEach, expect, test, vi } from 'vitest'

const TICKET = `visit.${Date.now().toString(36)}.signed`
const page = (extra = '') => `
  <form data-report="ABCD2E7" data-sending="Sending…" data-offline="No network" ${extra}>
    <p data-kept hidden><button type="button" data-start-over>Start over</button></p>
    <label><input type="radio" name="category" value="leak">Leak</label>
    <label><input type="radio" name="category" value="noise">Noise</label>
    <textarea name="description"></textarea>
    <fieldset data-photos="5" data-failed="Not sent" data-remove="Remove" hidden><ul></ul><input type="file"></fieldset>
    <input type="hidden" name="ticket" value="new.${Date.now().toString(36)}.signed">
    <button>Send</button>
  </form>`

async function open(html: string) {
  document.body.innerHTML = html
  vi.resetModules()
  await import('./report.ts')
  return document.querySelector('form')!
}
const field = <T extends Element>(selector: string) => document.querySelector<T>(selector)!
const write = (text: string) => {
  field<HTMLTextAreaElement>('textarea').value = text
  field('textarea').dispatchEvent(new Event('input', { bubbles: true }))
}

let submit = vi.fn()
beforeEach(() => {
  localStorage.clear()
  vi.useFakeTimers()
  submit = vi.fn()
  HTMLFormElement.prototype.submit = submit
})
afterEach(() => void vi.useRealTimers())

test('what was written is there after a reload, with the proof it belongs to, until it has arrived', async () => {
  await open(page())
  field<HTMLInputElement>('input[name=ticket]').value = TICKET
  field<HTMLInputElement>('input[value=noise]').checked = true
  write('It rattles')
  await open(page())
  expect(field<HTMLTextAreaElement>('textarea').value).toBe('It rattles')
  expect(field<HTMLInputElement>('input[value=noise]').checked).toBe(true)
  expect(field<HTMLInputElement>('input[name=ticket]').value).toBe(TICKET)
  expect(field('[data-kept]').hasAttribute('hidden')).toBe(false)
  await open(page('data-again'))
  expect(field<HTMLTextAreaElement>('textarea').value).toBe('')
  await open('<p data-arrived="ABCD2E7"></p>')
  await open(page())
  expect(field<HTMLTextAreaElement>('textarea').value).toBe('')
})

test('a second press sends nothing twice; without a network it is said and kept', async () => {
  const form = await open(page())
  const press = () => form.dispatchEvent(new SubmitEvent('submit', { cancelable: true }))
  const online = vi.spyOn(navigator, 'onLine', 'get').mockReturnValue(false)
  press()
  expect(form.textContent).toContain('No network')
  online.mockReturnValue(true)
  press()
  await vi.advanceTimersByTimeAsync(0)
  expect(submit).toHaveBeenCalledOnce()
  expect(field<HTMLButtonElement>('form > button').disabled).toBe(true)
})

test('a photo is sent ahead and goes with the report; one that fails says so', async () => {
  const sent = vi.fn(async () => new Response(JSON.stringify({ id: 'photo-1' })))
  vi.stubGlobal('fetch', sent)
  vi.stubGlobal('createImageBitmap', async () => ({ width: 10, height: 10, close: () => {} }))
  URL.createObjectURL = () => 'blob:x'
  HTMLCanvasElement.prototype.getContext = (() => null) as never
  HTMLCanvasElement.prototype.toDataURL = () => 'data:image/jpeg;base64,AA=='
  await open(page())
  const input = field<HTMLInputElement>('input[type=file]')
  const choose = async () => {
    Object.defineProperty(input, 'files', {
      value: [new File(['x'], 'a.jpg', { type: 'image/jpeg' })],
      configurable: true,
    })
    Object.defineProperty(input, 'value', { value: '', writable: true, configurable: true })
    input.dispatchEvent(new Event('change'))
    await vi.advanceTimersByTimeAsync(0)
  }
  await choose()
  expect(sent).toHaveBeenCalledWith(
    expect.stringMatching(/^\/api\/q\/ABCD2E7\/photos\?ticket=new\./),
    expect.anything(),
  )
  expect(field<HTMLInputElement>('input[name=photoIds]').value).toBe('photo-1')
  sent.mockResolvedValueOnce(new Response('', { status: 500 }))
  await choose()
  expect(document.body.textContent).toContain('Not sent')
  await open(page())
  expect(document.querySelectorAll('input[name=photoIds]')).toHaveLength(1)
  vi.unstubAllGlobals()
})

test('news come by themselves, and what is being written stays', async () => {
  const shown = (state: string, form: string) =>
    `<div data-live>${state}</div><div data-live="${state}"><details${form}><summary>More</summary></details></div>`
  vi.stubGlobal('fetch', async () => new Response(shown('Fixed', '')))
  await open(shown('Arrived', ' open'))
  await vi.advanceTimersByTimeAsync(21_000)
  expect(field('[data-live]').textContent).toBe('Fixed')
  expect(field('[data-live=Arrived]').textContent).toBe('More')
  vi.unstubAllGlobals()
})
