export { myAnnouncements } from './queries.ts'
