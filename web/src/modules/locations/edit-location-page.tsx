import { type Location, locations } from '@mtambo/contract'
import { useSuspenseQuery } from '@tanstack/react-query'
import { ask } from '#lib/query.ts'
import { FormFrame } from '#ui/form-frame.tsx'
import { Page } from '#ui/page.tsx'
import { usePageForm } from '#ui/use-page-form.ts'
import { LocationSections, valuesOf } from './location-fields.tsx'

export function EditLocationPage({ id }: { id: string }) {
  const { data: location } = useSuspenseQuery(ask(locations.get, { id }))
  return (
    <Page narrow title={`Edit ${location.name}`} back={{ to: '/locations/$id', params: { id }, label: location.name }}>
      <EditForm location={location} />
    </Page>
  )
}

function EditForm({ location }: { location: Location }) {
  const where = { to: '/locations/$id', params: { id: location.id } }
  const { form, frame } = usePageForm(locations.edit, valuesOf(location), {
    draft: `location-${location.id}`,
    saved: ({ name }) => ({ says: `${name} is saved.`, go: where }),
  })
  return (
    <FormFrame {...frame} save="Save" cancel={where}>
      <LocationSections form={form} />
    </FormFrame>
  )
}
