import { connect, type AddressInfo } from 'node:net'
import { describe, expect, test, vi } from 'vitest'
import type { FileLink } from '@mtambo/contract'
import { outside } from '#core/outside/index.ts'
import { newOrg, started } from '#testing/index.ts'
import { open, refusal, send } from '#testing/sending.ts'
import { aPdf } from './fixtures.ts'
import { files } from './tables.ts'

describe('sending a PDF', () => {
  test('it is kept as it came, and only ever handed out to be saved', async () => {
    const who = await (await newOrg()).as('manager').browser()
    const sent = aPdf('lease')
    const link = (
      await send(who, sent, { name: 'lease.PDF', headers: { 'content-type': 'application/pdf' } })
    ).json<FileLink>()
    expect(link).toMatchObject({
      name: 'lease.pdf',
      mediaType: 'application/pdf',
      bytes: sent.length,
      thumbnailUrl: null,
    })
    const { headers, rawPayload } = await open(who, link.url)
    expect(rawPayload.equals(sent)).toBe(true)
    expect(headers).toMatchObject({
      'content-type': 'application/pdf',
      'content-disposition': expect.stringMatching(/^attachment; filename="lease.pdf"/),
      'x-content-type-options': 'nosniff',
      'content-security-policy': expect.stringContaining('sandbox'),
    })
  })

  test('a page that calls itself a PDF is none, and one that broke off is refused', async () => {
    const who = await (await newOrg()).as('manager').browser()
    const page = Buffer.from('<html><script>alert(1)</script></html>')
    expect(
      await refusal(await send(who, page, { name: 'a.pdf', headers: { 'content-type': 'application/pdf' } })),
    ).toMatchObject({ sentence: expect.stringContaining('This kind of file is not taken') })
    expect(await refusal(await send(who, aPdf().subarray(0, 90), { name: 'a.pdf' }))).toEqual({
      status: 422,
      code: 'invalid',
      sentence: 'This PDF is not complete. Save it again, and choose it once more.',
    })
  })

  test('an upload that is cut off half-way leaves nothing behind', async () => {
    const org = await newOrg()
    const who = await org.as('manager').browser()
    const { app } = await started()
    const { port } = app.server.address() as AddressInfo
    const cookie = [...who.jar].map((pair) => pair.join('=')).join('; ')
    const put = vi.spyOn(outside().storage, 'put')
    await new Promise<void>((resolve) => {
      const socket = connect(port, '127.0.0.1', () => {
        socket.write(
          `POST /api/files?name=a.pdf HTTP/1.1\r\nhost: x\r\ncookie: ${cookie}\r\ncontent-type: application/pdf\r\ncontent-length: 5000\r\n\r\n`,
        )
        socket.write(aPdf())
        setTimeout(() => socket.destroy(), 50)
      })
      socket.on('close', () => setTimeout(resolve, 100))
    })
    expect(put).not.toHaveBeenCalled()
    put.mockRestore()
    expect(await org.look(({ tx }) => tx.select().from(files))).toEqual([])
  })
})
