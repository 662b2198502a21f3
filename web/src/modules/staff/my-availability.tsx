import { staff } from '@mtambo/contract'
import { useQuery } from '@tanstack/react-query'
import { ask } from '#lib/query.ts'
import { ErrorPanel } from '#ui/error-panel.tsx'
import { Section } from '#ui/section.tsx'
import { ListSkeleton } from '#ui/skeletons.tsx'
import { AvailabilityForm, AvailabilityNow } from './availability-form.tsx'

/** On the own profile: whether I can be given work. */
export function MyAvailability() {
  const { data, error, refetch } = useQuery(ask(staff.myAvailability, {}))
  return (
    <Section
      title="My availability"
      context="Whoever gives out work sees it beside your name."
      action={data && <AvailabilityNow {...data} />}
    >
      {error && <ErrorPanel error={error} onRetry={() => void refetch()} />}
      {!error && !data && <ListSkeleton rows={3} />}
      {data && (
        <AvailabilityForm
          // What was said elsewhere meanwhile begins the form anew.
          key={`${data.availability} ${data.availableFrom}`}
          endpoint={staff.setAvailability}
          now={data}
          saved="Your availability is saved."
        />
      )}
    </Section>
  )
}
