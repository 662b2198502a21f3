export { CalendarPage, type CalendarSearch } from './calendar-page.tsx'
export { VIEWS } from './range.ts'
