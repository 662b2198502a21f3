import type { Severity } from '@mtambo/contract'
import type { MachineKind } from '../machines.ts'

/** Something that goes wrong with a kind of machine: what is said, what was found and done, and what it took. */
export type Trouble = {
  on: MachineKind
  priority: Severity
  title: string
  /** By whoever noticed. */
  said: string
  /** By whoever repaired it. */
  done: string
  advice?: string
  problem: string
  cause: string
  remedy: string
  parts: [code: string, quantity: number][]
  minutes: [least: number, most: number]
  /** Hours it stood still; none where it went on running. */
  down: [least: number, most: number] | null
  /** What somebody else was paid for it, in whole shillings. */
  paid?: { vendor: string; text: string; amount: number }
}

type Codes = [problem: string, cause: string, remedy: string]

export const trouble = (
  on: MachineKind,
  priority: Severity,
  [title, said, done]: [title: string, said: string, done: string],
  [problem, cause, remedy]: Codes,
  rest: Pick<Trouble, 'parts' | 'minutes' | 'down' | 'advice' | 'paid'>,
): Trouble => ({ on, priority, title, said, done, problem, cause, remedy, ...rest })
