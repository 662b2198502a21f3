import { afterAll } from 'vitest'
import { finished } from './index.ts'

/** The server of a worker lives on for its next file: what one file began is done before the next begins. */
afterAll(finished)
