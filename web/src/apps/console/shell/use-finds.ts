import {
  assets,
  cases,
  connections,
  customers,
  type Endpoint,
  inventory,
  locations,
  type Output,
  purchaseOrders,
  serviceRequests,
  vendors,
  workOrders,
} from '@mtambo/contract'
import { keepPreviousData, useQuery } from '@tanstack/react-query'
import {
  IconAddressBook,
  IconAlertTriangle,
  IconClipboardList,
  IconFileText,
  IconGauge,
  IconMapPin,
  IconPackages,
  IconShoppingCart,
  IconSitemap,
  IconTruck,
} from '@tabler/icons-react'
import { ask } from '#lib/query.ts'
import { useCan, useWords } from '#lib/session.ts'
import { REQUEST_TYPES } from '#modules/service-requests/words.ts'
import type { Command } from './commands.ts'

const FEW = 5
const SHORTEST = 2

type Found = { items: { id: string }[] }
type Row<E extends Endpoint> = Output<E> extends { items: (infer T)[] } ? T : never

const asCustomer = ({ id, name, accountNumber, town }: Row<typeof customers.list>): Command => ({
  key: id,
  to: '/customers/$id',
  params: { id },
  label: name,
  detail: `${accountNumber} · ${town}`,
  icon: IconAddressBook,
})

const asCase = ({ id, number, title, locationText }: Row<typeof cases.list>): Command => ({
  key: id,
  to: '/cases/$id',
  params: { id },
  label: `${number} ${title}`,
  detail: locationText ?? undefined,
  icon: IconAlertTriangle,
})

const asWork = ({ id, number, title, locationText }: Row<typeof workOrders.list>): Command => ({
  key: id,
  to: '/work-orders/$id',
  params: { id },
  label: `${number} ${title}`,
  detail: locationText ?? undefined,
  icon: IconClipboardList,
})

const asRequest = ({ id, number, type, customer }: Row<typeof serviceRequests.list>): Command => ({
  key: id,
  to: '/service-requests/$id',
  params: { id },
  label: `${number} ${REQUEST_TYPES[type]}`,
  detail: customer.name,
  icon: IconFileText,
})

const asConnection = ({ id, meterNumber, customer }: Row<typeof connections.list>): Command => ({
  key: id,
  to: '/connections/$id',
  params: { id },
  label: meterNumber,
  detail: customer.name,
  icon: IconGauge,
})

const asAsset = ({ id, tag, name }: Row<typeof assets.list>): Command => ({
  key: id,
  to: '/assets/$id',
  params: { id },
  label: name,
  detail: tag,
  icon: IconSitemap,
})

const asLocation = ({ id, name, within }: Row<typeof locations.list>): Command => ({
  key: id,
  to: '/locations/$id',
  params: { id },
  label: name,
  detail: within ?? undefined,
  icon: IconMapPin,
})

const asVendor = ({ id, name, services }: Row<typeof vendors.list>): Command => ({
  key: id,
  to: '/purchasing/vendors/$id',
  params: { id },
  label: name,
  detail: services ?? undefined,
  icon: IconTruck,
})

const asOrder = ({ id, number, title, vendor }: Row<typeof purchaseOrders.list>): Command => ({
  key: id,
  to: '/purchasing/orders/$id',
  params: { id },
  label: `${number} ${title}`,
  detail: vendor.name,
  icon: IconShoppingCart,
})

const asItem = ({ id, code, name }: Row<typeof inventory.list>): Command => ({
  key: id,
  to: '/stock/$id',
  params: { id },
  label: name,
  detail: code,
  icon: IconPackages,
})

/** What the registers know under these letters, as far as this person may look. */
export function useFinds(q: string) {
  const words = useWords()
  const long = q.length >= SHORTEST
  const options = (allowed: unknown) => ({ enabled: long && !!allowed, placeholderData: keepPreviousData })
  const people = useQuery({ ...ask(customers.list, { q, limit: FEW }), ...options(useCan('customers:read')) })
  const reported = useQuery({ ...ask(cases.list, { q, limit: FEW }), ...options(useCan('cases:read')) })
  const jobs = useQuery({ ...ask(workOrders.list, { q, limit: FEW }), ...options(useCan('work-orders:read')) })
  const asked = useQuery({
    ...ask(serviceRequests.list, { q, limit: FEW }),
    ...options(useCan('service-requests:read')),
  })
  const meters = useQuery({ ...ask(connections.list, { q, limit: FEW }), ...options(useCan('connections:read')) })
  const network = useQuery({ ...ask(assets.list, { q, limit: FEW }), ...options(useCan('assets:read')) })

  const places = useQuery({ ...ask(locations.list, { q, limit: FEW }), ...options(useCan('assets:read')) })

  const stored = useQuery({ ...ask(inventory.list, { q, limit: FEW }), ...options(useCan('inventory:read')) })

  const buying = options(useCan('purchasing:read'))
  const sellers = useQuery({ ...ask(vendors.list, { q, limit: FEW }), ...buying })
  const ordered = useQuery({ ...ask(purchaseOrders.list, { q, limit: FEW }), ...buying })

  const group = <D extends Found>(label: string, data: D | undefined, command: (item: D['items'][number]) => Command) =>
    long && data && data.items.length > 0 ? [{ label, found: data.items.map(command) }] : []

  return {
    searching: [people, reported, jobs, asked, meters, network, places, stored, sellers, ordered].some(
      ({ isFetching }) => isFetching,
    ),
    none: long ? 'Nothing found. Try a number, or fewer letters.' : 'Type at least two letters.',
    groups: [
      ...group(words.customers, people.data, asCustomer),
      ...group(words.cases, reported.data, asCase),
      ...group(words.workOrders, jobs.data, asWork),
      ...group('Service requests', asked.data, asRequest),
      ...group(words.connections, meters.data, asConnection),
      ...group(words.assets, network.data, asAsset),
      ...group('Locations', places.data, asLocation),
      ...group('Stock', stored.data, asItem),
      ...group('Vendors', sellers.data, asVendor),
      ...group('Purchase orders', ordered.data, asOrder),
    ],
  }
}
