export { addComment } from './actions/add-comment.ts'
export { registerCommentSubject, type Reader, type Subject } from './subjects.ts'
