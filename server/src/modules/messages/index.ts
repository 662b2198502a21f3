export { myUnreadMessages } from './queries.ts'
export { messages, threads } from './tables.ts'
