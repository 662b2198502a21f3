import { locations } from '@mtambo/contract'
import { FormFrame } from '#ui/form-frame.tsx'
import { Page } from '#ui/page.tsx'
import { usePageForm } from '#ui/use-page-form.ts'
import { EMPTY_LOCATION, LocationSections } from './location-fields.tsx'

export function NewLocationPage({ parentId }: { parentId?: string | undefined }) {
  const { form, frame } = usePageForm(
    locations.create,
    { ...EMPTY_LOCATION, parentId: parentId ?? null },
    {
      draft: `new-location-${parentId ?? 'any'}`,
      saved: ({ id, name }) => ({ says: `${name} is added.`, go: { to: '/locations/$id', params: { id } } }),
    },
  )
  const back = parentId ? { to: '/locations/$id', params: { id: parentId } } : { to: '/locations' }
  return (
    <Page narrow title="New location" back={{ ...back, label: 'Locations' }}>
      <FormFrame {...frame} save="Add location" cancel={back}>
        <LocationSections form={form} />
      </FormFrame>
    </Page>
  )
}
