import { afterAll, inject } from 'vitest'
import { asOwner } from '#core/db.ts'
import { databaseOfFile, stopTesting } from './index.ts'

afterAll(async () => {
  await stopTesting()
  const { name, server } = databaseOfFile(inject('databaseUrl'))
  await asOwner(server, async (_, run) => void (await run(`drop database if exists ${name} with (force)`)))
})
