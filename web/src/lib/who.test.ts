import { identity } from '@mtambo/contract'
import { expect, test } from 'vitest'
import { fakeApi, on, refuse } from '#testing/fake-api.ts'
import { aMe } from '#testing/people.ts'
import { makeQueryClient } from './query.ts'
import { maybeSignedIn, rememberSignedIn } from './signed-in.ts'
import { whoIsHere } from './who.ts'

test('the server is not asked who a visitor is', async () => {
  const me = on(identity.me, aMe())
  fakeApi([me])
  expect(await whoIsHere(makeQueryClient(() => {}))).toBeNull()
  expect(me.asked).toEqual([])
})

test('whoever signed in here is known, until the server says no', async () => {
  rememberSignedIn()
  fakeApi([on(identity.me, aMe())])
  expect((await whoIsHere(makeQueryClient(() => {})))?.user.name).toBe('Mary Wanjiku')

  fakeApi([on(identity.me, () => refuse('unauthenticated', 'Please sign in.'))])
  expect(await whoIsHere(makeQueryClient(() => {}))).toBeNull()
  expect(maybeSignedIn()).toBe(false)
})

test('an unreachable server is not taken for nobody', async () => {
  rememberSignedIn()
  fakeApi([on(identity.me, () => refuse('too_many', 'Wait a moment.'))])
  await expect(whoIsHere(makeQueryClient(() => {}))).rejects.toThrow('Wait a moment.')
  expect(maybeSignedIn()).toBe(true)
})
