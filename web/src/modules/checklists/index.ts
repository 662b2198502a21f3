export { ChecklistPage } from './checklist-page.tsx'
export { ChecklistsPage } from './checklists-page.tsx'
export { EditChecklistPage } from './edit-checklist-page.tsx'
export { NewChecklistPage } from './new-checklist-page.tsx'
