import { identity } from '@mtambo/contract'
import { useSuspenseQuery } from '@tanstack/react-query'
import type { ReactNode } from 'react'
import { ask } from '#lib/query.ts'
import { useTexts } from '#lib/texts.tsx'
import { SelectField } from '#ui/phone/field.tsx'

const KEY = 'mtambo-utility'

/** The organisations with a portal, and the one to begin with: asked for, used last time, or the only one. */
export function usePortalDoors(asked?: string) {
  const { data } = useSuspenseQuery(ask(identity.doors, {}))
  const doors = data.filter((door) => door.portal)
  const known = [asked, lastUtility()].find((slug) => doors.some((door) => door.slug === slug))
  return { doors, first: known ?? (doors.length === 1 ? doors[0]?.slug : undefined) ?? '' }
}

export type PortalDoors = ReturnType<typeof usePortalDoors>['doors']

type Props = { doors: PortalDoors; value?: string; onChange: (slug: string) => void; error?: ReactNode }

/** Nothing to choose from is nothing to ask. */
export function UtilitySelect({ doors, value, onChange, error }: Props) {
  const { signIn } = useTexts()
  if (doors.length < 2) return null
  return (
    <SelectField
      label={signIn.utility}
      error={error}
      value={value}
      onChange={(event) => onChange(event.currentTarget.value)}
    >
      <option value="" disabled>
        {signIn.chooseUtility}
      </option>
      {doors.map(({ slug, name }) => (
        <option key={slug} value={slug}>
          {name}
        </option>
      ))}
    </SelectField>
  )
}

export function keepUtility(slug: string) {
  try {
    localStorage.setItem(KEY, slug)
  } catch {
    // It is only asked again next time.
  }
}

function lastUtility() {
  try {
    return localStorage.getItem(KEY) ?? undefined
  } catch {
    return undefined
  }
}
