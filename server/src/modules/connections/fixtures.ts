import type { connections, Input } from '@mtambo/contract'

type New = Input<typeof connections.create>

/** What somebody would type to add a connection to a customer. */
export const aConnection = (overrides: Partial<New> & Pick<New, 'customerId'>): New => ({
  areaCode: 'NAI',
  type: 'single_phase',
  loadKva: 5,
  transformer: 'TX-0114',
  feeder: 'Ngong Road 11kV',
  point: { latitude: -1.2987, longitude: 36.7626 },
  ...overrides,
})
