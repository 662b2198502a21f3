import { checklists } from '@mtambo/contract'
import { useSuspenseQuery } from '@tanstack/react-query'
import { ask } from '#lib/query.ts'
import { Page } from '#ui/page.tsx'
import { ChecklistForm } from './checklist-form.tsx'

export function EditChecklistPage({ id }: { id: string }) {
  const { data } = useSuspenseQuery(ask(checklists.get, { id }))
  return (
    <Page
      narrow
      title={`Edit ${data.name}`}
      context="Saving makes a new version. Work that has it already keeps its steps."
      back={{ to: '/checklists/$id', params: { id }, label: data.name }}
    >
      <ChecklistForm checklist={data} />
    </Page>
  )
}
