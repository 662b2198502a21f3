import { z } from 'zod'
import { countedPage, endpoint, page, paging } from './endpoint.ts'
import { HistoryEntry, Id, Instant, LocalDate, Point, text } from './kinds.ts'
import { ConnectionStatus } from './lifecycles.ts'

export const ConnectionType = z.enum(['single_phase', 'three_phase'])
export type ConnectionType = z.output<typeof ConnectionType>

const connectionFields = {
  type: ConnectionType,
  loadKva: z
    .number('Give the load in kVA')
    .positive('The load must be above 0 kVA')
    .max(100000, 'The load must be below 100,000 kVA')
    .multipleOf(0.01, 'Use at most two decimals'),
  installationDate: LocalDate.nullable().optional(),
  /** From the register, or as plain text where it is not in there; the one from the register wins. */
  transformerId: Id.nullable().optional(),
  transformer: text(40, 0).nullable().optional(),
  feederId: Id.nullable().optional(),
  feeder: text(50, 0).nullable().optional(),
  point: Point.nullable().optional(),
  lastReadingDate: LocalDate.nullable().optional(),
  lastReadingKwh: z
    .number('Give the reading in kWh')
    .min(0, 'A reading cannot be negative')
    .max(9_999_999_999, 'This reading is too large')
    .nullable()
    .optional(),
}

export const ConnectionRow = z.object({
  id: Id,
  meterNumber: z.string(),
  customer: z.object({ id: Id, name: z.string(), accountNumber: z.string() }),
  type: ConnectionType,
  loadKva: z.number(),
  status: ConnectionStatus,
  transformer: z.string().nullable(),
  feeder: z.string().nullable(),
})
export type ConnectionRow = z.output<typeof ConnectionRow>

export const Connection = ConnectionRow.extend({
  transformerId: Id.nullable(),
  feederId: Id.nullable(),
  installationDate: LocalDate.nullable(),
  point: Point.nullable(),
  lastReadingDate: LocalDate.nullable(),
  lastReadingKwh: z.number().nullable(),
  county: z.string(),
  town: z.string(),
  address: z.string(),
  createdAt: Instant,
  /** The statuses this person may move it to now. */
  moves: z.array(ConnectionStatus),
  history: z.array(HistoryEntry),
})
export type Connection = z.output<typeof Connection>

/** What a customer sees of an own connection. */
export const MyConnection = Connection.omit({
  customer: true,
  moves: true,
  history: true,
  transformerId: true,
  feederId: true,
}).extend({
  openCases: z.int(),
})
export type MyConnection = z.output<typeof MyConnection>

export const CreateConnection = z.object({
  id: Id.optional(),
  customerId: Id,
  areaCode: z.string('Choose the area').regex(/^[A-Z]{3}$/, 'Choose the area'),
  status: z.enum(['pending', 'active']).optional(),
  ...connectionFields,
})
export const EditConnection = z.object({ id: Id, ...z.object(connectionFields).partial().shape })

export const ConnectionFilters = z.object({
  q: text(100, 0).optional(),
  status: ConnectionStatus.optional(),
  type: ConnectionType.optional(),
  feeder: text(50, 0).optional(),
  /** An asset of the register: the transformer or feeder it is supplied by. */
  assetId: Id.optional(),
  customerId: Id.optional(),
})

export const connections = {
  list: endpoint({
    method: 'GET',
    path: '/connections',
    can: 'connections:read',
    input: ConnectionFilters.extend({ sort: z.enum(['newest', 'meter']).optional(), ...paging }),
    output: countedPage(ConnectionRow),
    csv: {
      Meter: 'meterNumber',
      Account: 'customer.accountNumber',
      Customer: 'customer.name',
      Type: 'type',
      'Load kVA': 'loadKva',
      Status: 'status',
      Transformer: 'transformer',
      Feeder: 'feeder',
    },
    summary: 'Connections, found by meter number, transformer or feeder',
  }),
  get: endpoint({
    method: 'GET',
    path: '/connections/:id',
    can: 'connections:read',
    input: z.object({ id: Id }),
    output: Connection,
    summary: 'One connection with its history',
  }),
  create: endpoint({
    method: 'POST',
    path: '/connections',
    can: 'connections:edit',
    input: CreateConnection,
    output: Connection,
    summary: 'Add a connection to a customer; the meter number is given by the system',
  }),
  edit: endpoint({
    method: 'PUT',
    path: '/connections/:id',
    can: 'connections:edit',
    input: EditConnection,
    output: Connection,
    summary: 'Change a connection',
  }),
  move: endpoint({
    method: 'POST',
    path: '/connections/:id/move',
    can: 'connections:edit',
    input: z.object({ id: Id, to: ConnectionStatus, notes: text(1000, 0).optional() }),
    output: Connection,
    summary: 'Change the status of a connection',
  }),
  feeders: endpoint({
    method: 'GET',
    path: '/connections/feeders',
    can: 'connections:read',
    input: z.object({ q: text(50, 0).optional() }),
    output: z.array(z.string()),
    summary: 'Feeder names in use, for pick lists',
  }),

  mine: endpoint({
    method: 'GET',
    path: '/my/connections',
    can: 'customer',
    input: z.object({ ...paging }),
    output: page(MyConnection),
    summary: 'My connections',
  }),
  myOne: endpoint({
    method: 'GET',
    path: '/my/connections/:id',
    can: 'customer',
    input: z.object({ id: Id }),
    output: MyConnection,
    summary: 'One of my connections',
  }),
}
