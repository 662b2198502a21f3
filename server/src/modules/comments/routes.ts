import { comments } from '@mtambo/contract'
import type { Router } from '#core/http.ts'
import { addComment } from './actions/add-comment.ts'
import { editComment, removeComment } from './actions/change-comment.ts'
import { listComments, peopleToName } from './queries.ts'
import './work-order-subject.ts'

export function routes({ serve }: Router) {
  serve(comments.list, listComments)
  serve(comments.people, peopleToName)
  serve(comments.add, addComment)
  serve(comments.edit, editComment)
  serve(comments.remove, removeComment)
}
