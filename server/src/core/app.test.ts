import { brotliDecompressSync } from 'node:zlib'
import { identity, type Problem } from '@mtambo/contract'
import { expect, test } from 'vitest'
import { browser, started } from '#testing/index.ts'
import { buildApp } from './app.ts'

const login = async (payload: string | object, headers: Record<string, string> = {}) => {
  const { app } = await started()
  return app.inject({
    method: 'POST',
    url: '/api/login',
    payload,
    headers: { 'content-type': 'application/json', ...headers },
  })
}

test.each(['null', 'http://evil.example', 'no address at all'])('a write from %s is refused', async (origin) => {
  expect((await login({ login: 'a', password: 'b' }, { origin })).statusCode).toBe(403)
})

test('what is no form is refused in a few words, however much it is', async () => {
  const many = Object.fromEntries(Array.from({ length: 10_000 }, (_, i) => [`field${i}`, 1]))
  for (const body of [JSON.stringify('x'.repeat(150_000)), '[1,2]', JSON.stringify(many)]) {
    const answer = await login(body)
    expect(answer.statusCode).toBe(422)
    expect(answer.body.length).toBeLessThan(1000)
  }
  expect((await login('x'.repeat(150_000), { 'content-type': 'text/plain' })).statusCode).toBe(422)
  const answer = await browser().send(identity.login, { login: 'a', password: 'b', colour: 'red' })
  expect(answer.json<Problem>().fields).toEqual({ colour: 'This field is not known here.' })
})

test('what is longer than any form is refused before it is read', async () => {
  expect((await login('x'.repeat(300_000))).statusCode).toBe(413)
})

test('an address that cannot be read is refused as everything else is', async () => {
  const { app } = await started()
  const answer = await app.inject({ url: '/api/cases/%E0%A4%A' })
  expect(answer.json()).toMatchObject({ code: 'invalid', detail: 'The request could not be read.' })
})

test.each([
  [true, '10.1.1.1'],
  [false, '127.0.0.1'],
])('behind a proxy (%s) the caller is who the proxy names, not who the caller claims to be', async (trustProxy, ip) => {
  const { app } = await buildApp({
    identify: () => Promise.reject(new Error('nobody')),
    routes: [],
    extras: [(scope) => void scope.get('/ip', async (request) => ({ ip: request.ip }))],
    publicUrl: 'http://localhost',
    trustProxy,
  })
  const answer = await app.inject({ url: '/ip', headers: { 'x-forwarded-for': '6.6.6.6, 10.1.1.1' } })
  expect(answer.json()).toEqual({ ip })
  await app.close()
})

test('a long answer is compressed for who understands it, a short one is not', async () => {
  const { app } = await started()
  const ask = (url: string, encoding: string) => app.inject({ url, headers: { 'accept-encoding': encoding } })
  const long = await ask('/api/openapi.json', 'gzip, br')
  expect(long.headers['content-encoding']).toBe('br')
  expect(JSON.parse(brotliDecompressSync(long.rawPayload).toString())).toMatchObject({ openapi: '3.1.0' })
  expect((await ask('/api/openapi.json', 'identity')).headers['content-encoding']).toBeUndefined()
  expect((await ask('/api/ready', 'gzip, br')).headers['content-encoding']).toBeUndefined()
})
