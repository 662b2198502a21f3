import { Page } from '#ui/page.tsx'
import { ChecklistForm } from './checklist-form.tsx'

export const NewChecklistPage = () => (
  <Page narrow title="New checklist" back={{ to: '/checklists', label: 'Checklists' }}>
    <ChecklistForm checklist={null} />
  </Page>
)
