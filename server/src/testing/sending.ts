import { files as endpoints, type Problem } from '@mtambo/contract'
import { started, type TestOrg } from './index.ts'

/** Somebody who sends files and opens the links they get. */
export type Person = Awaited<ReturnType<ReturnType<TestOrg['as']>['browser']>>

export const send = (who: Person, bytes: Buffer, { name = 'IMG_1.JPG', headers = {} } = {}) =>
  who.send(endpoints.upload, { name }, headers, bytes)

export async function open(who: Person, url: string, headers = {}) {
  const { app } = await started()
  return app.inject({ url, headers: { cookie: [...who.jar].map((pair) => pair.join('=')).join('; '), ...headers } })
}

export async function refusal(answer: { json: <T>() => T; statusCode: number }) {
  const { code, fields } = answer.json<Problem>()
  return { status: answer.statusCode, code, sentence: fields?.['file'] }
}
