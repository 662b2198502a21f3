import { parseArgs } from 'node:util'
import { usage } from './open.ts'

/** Options that take a text. Anything else that stands there is answered with the help. */
export function optionsOf<const N extends string>(args: string[], names: readonly N[], help: string) {
  try {
    const options = Object.fromEntries(names.map((name) => [name, { type: 'string' } as const]))
    return parseArgs({ args, options }).values as Partial<Record<N, string>>
  } catch (error) {
    throw usage(help, error instanceof Error ? error.message : undefined)
  }
}
