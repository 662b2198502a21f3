import { expect, test } from 'vitest'
import { plainError } from './log.ts'

test('an error is logged without the values of its statement and the details of the database', () => {
  const cause = Object.assign(new Error('duplicate key value violates unique constraint "users_email"'), {
    code: '23505',
    constraint: 'users_email',
    detail: 'Key (email)=(jane@example.com) already exists.',
  })
  const logged = plainError(
    new Error('Failed query: insert into "users" values ($1, $2)\nparams: Jane,\n    at secret,+254712345678', {
      cause,
    }),
  )
  expect(logged).toMatchObject({
    message: 'Failed query: insert into "users" values ($1, $2)',
    stack: expect.stringContaining('log.test.ts'),
    cause: { code: '23505', constraint: 'users_email' },
  })
  expect(JSON.stringify(logged)).not.toMatch(/jane|\+2547|secret/i)
})
