import { cases, connections, customers } from '@mtambo/contract'
import { keepPreviousData, useQuery } from '@tanstack/react-query'
import { IconAddressBook, IconAlertTriangle, IconGauge } from '@tabler/icons-react'
import { ask } from '#lib/query.ts'
import { useCan, useWords } from '#lib/session.ts'
import type { Command } from './commands.ts'

const FEW = 5
const SHORTEST = 2

type Found = { items: { id: string }[] }

/** What the three registers know under these letters, as far as this person may look. */
export function useFinds(q: string) {
  const words = useWords()
  const long = q.length >= SHORTEST
  const options = (allowed: unknown) => ({ enabled: long && !!allowed, placeholderData: keepPreviousData })
  const people = useQuery({ ...ask(customers.list, { q, limit: FEW }), ...options(useCan('customers:read')) })
  const reported = useQuery({ ...ask(cases.list, { q, limit: FEW }), ...options(useCan('cases:read')) })
  const meters = useQuery({ ...ask(connections.list, { q, limit: FEW }), ...options(useCan('connections:read')) })

  const group = <D extends Found>(label: string, data: D | undefined, command: (item: D['items'][number]) => Command) =>
    long && data && data.items.length > 0 ? [{ label, found: data.items.map(command) }] : []

  return {
    searching: [people, reported, meters].some(({ isFetching }) => isFetching),
    none: long ? 'Nothing found. Try a number, or fewer letters.' : 'Type at least two letters.',
    groups: [
      ...group(words.customers, people.data, ({ id, name, accountNumber, town }) => ({
        key: id,
        to: '/customers/$id',
        params: { id },
        label: name,
        detail: `${accountNumber} · ${town}`,
        icon: IconAddressBook,
      })),
      ...group(words.cases, reported.data, ({ id, number, title, locationText }) => ({
        key: id,
        to: '/cases/$id',
        params: { id },
        label: `${number} ${title}`,
        detail: locationText ?? undefined,
        icon: IconAlertTriangle,
      })),
      ...group(words.connections, meters.data, ({ id, meterNumber, customer }) => ({
        key: id,
        to: '/connections/$id',
        params: { id },
        label: meterNumber,
        detail: customer.name,
        icon: IconGauge,
      })),
    ],
  }
}
