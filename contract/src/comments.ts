import { z } from 'zod'
import { endpoint, page, paging } from './endpoint.ts'
import { Id, Instant, Person, text } from './kinds.ts'

/** What may be commented on. The module that has it says who may read and write there. */
export const CommentSubject = z.enum(['work-order'])
export type CommentSubject = z.output<typeof CommentSubject>

/** So long may what was written be changed. */
export const COMMENT_EDIT_MINUTES = 15

export const Comment = z.object({
  id: Id,
  by: Person,
  at: Instant,
  /** Null: it was removed. That there was one stays. */
  text: z.string().nullable(),
  mentions: z.array(Person),
  editedAt: Instant.nullable(),
  mayEdit: z.boolean(),
  mayRemove: z.boolean(),
})
export type Comment = z.output<typeof Comment>

const about = { aboutType: CommentSubject, aboutId: Id }
const said = {
  text: text(4000, 1, 'Write something'),
  /** Who is named in it as `@Name`, and told. */
  mentionIds: z.array(Id).max(20, 'Name at most 20 people').optional(),
}

export const comments = {
  list: endpoint({
    method: 'GET',
    path: '/comments',
    can: 'staff',
    input: z.object({ ...about, ...paging }),
    output: page(Comment).extend({ mayWrite: z.boolean() }),
    summary: 'What was said about it, newest first',
  }),
  people: endpoint({
    method: 'GET',
    path: '/comments/people',
    can: 'staff',
    input: z.object({ ...about, q: text(60, 0).optional() }),
    output: z.array(Person.extend({ role: z.string() })),
    summary: 'Who can be named in a comment on it: those who may see it',
  }),
  add: endpoint({
    method: 'POST',
    path: '/comments',
    can: 'staff',
    input: z.object({ id: Id.optional(), ...about, ...said }),
    output: Comment,
    summary: 'Say something about it; whoever is named is told',
  }),
  edit: endpoint({
    method: 'PUT',
    path: '/comments/:id',
    can: 'staff',
    input: z.object({ id: Id, ...said }),
    output: Comment,
    summary: `Change what I said, within ${COMMENT_EDIT_MINUTES} minutes`,
  }),
  remove: endpoint({
    method: 'DELETE',
    path: '/comments/:id',
    can: 'staff',
    input: z.object({ id: Id }),
    output: Comment,
    summary: 'Remove what I said; whoever may give out the work removes anybody’s',
  }),
}
