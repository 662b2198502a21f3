import type { CommentSubject, Permission } from '@mtambo/contract'
import { reach, type Ctx } from '#core/context.ts'
import { forbidden, Refusal } from '#core/errors.ts'
import type { Contact } from '#modules/identity/index.ts'

export type Reader = Contact & { role: string }

/** What may be commented on, as the module says that has it. */
export type Subject = {
  type: CommentSubject
  /** Its number or name, for who may see it; refused as not there for everybody else. */
  nameOf: (ctx: Ctx, id: string) => Promise<string>
  /** Without this nobody reads here. */
  read: Permission
  /** Any of these lets one write. */
  write: Permission[]
  /** Removes what others wrote. */
  moderate: Permission
  /** The members who may see it. */
  readers: (ctx: Ctx, id: string) => Promise<Reader[]>
}

const subjects = new Map<string, Subject>()
/** Modules that rank later register what of theirs may be commented on; its type stands in the contract. */
export const registerCommentSubject = (subject: Subject) => void subjects.set(subject.type, subject)

export function subjectOf(ctx: Ctx, type: string): Subject {
  const subject = subjects.get(type)
  if (!subject) throw new Refusal('not_found', 'This cannot be commented on.')
  if (!reach(ctx, subject.read)) throw forbidden('Your role does not allow this.')
  return subject
}

export const mayWrite = (ctx: Ctx, { write }: Subject) => write.some((permission) => reach(ctx, permission))
export const mayModerate = (ctx: Ctx, { moderate }: Subject) => Boolean(reach(ctx, moderate))

export function assertMayWrite(ctx: Ctx, subject: Subject) {
  if (!mayWrite(ctx, subject)) throw forbidden('You may read this, and not write here.')
}
