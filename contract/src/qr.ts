import { z } from 'zod'
import { AssetRef, assets } from './assets.ts'
import { Download, endpoint } from './endpoint.ts'
import { Id, Instant } from './kinds.ts'

/** Labels as they are sold: sheets of A4, and rolls. */
export const LabelTemplate = z.enum(['a4-24', 'a4-14', 'a4-40', 'roll-62x29', 'roll-50x25'])
export type LabelTemplate = z.output<typeof LabelTemplate>
export const MOST_LABELS = 1000

/** A QR code as a drawing: a path in a square of so many modules, without the quiet zone around it. */
export const QrDrawing = z.object({ modules: z.int(), path: z.string() })
export type QrDrawing = z.output<typeof QrDrawing>

/** The label of an asset. */
export const AssetCode = z.object({
  code: z.string(),
  /** What the QR code says: the address of the public page. */
  url: z.string(),
  drawing: QrDrawing,
  madeAt: Instant,
  /** How many labels were printed of it. */
  prints: z.int(),
  printedAt: Instant.nullable(),
})
export type AssetCode = z.output<typeof AssetCode>

export const LabelsOfAsset = z.object({
  /** null: the code of an older asset is still being made. */
  current: AssetCode.nullable(),
  /** Codes that were replaced: whoever finds such a label is told so. */
  former: z.array(z.object({ code: z.string(), replacedAt: Instant })),
})
export type LabelsOfAsset = z.output<typeof LabelsOfAsset>

/** Which labels: these, or those of the list under its filters; at most a thousand at once. */
export const LabelChoice = z.object({
  ids: z.array(Id).min(1, 'Choose at least one').max(MOST_LABELS, `At most ${MOST_LABELS} at once`).optional(),
  filters: assets.list.input.omit({ cursor: true, limit: true }).optional(),
  /** Only what has no label yet. */
  unprinted: z.boolean().optional(),
  template: LabelTemplate,
  /** Of a sheet that was begun: the first label that is still on it, counted from 1. */
  start: z
    .int('Give a whole number')
    .min(1, 'Sheets begin with label 1')
    .max(40, 'No sheet has more labels')
    .optional(),
})
export type LabelChoice = z.output<typeof LabelChoice>

/** A label as it will be printed. */
export const Label = z.object({
  id: Id,
  code: z.string(),
  tag: z.string(),
  name: z.string(),
  drawing: QrDrawing,
  /** How often it was printed before. */
  prints: z.int(),
})
export type Label = z.output<typeof Label>

/** The first sheet as it will come out of the printer. All measures are millimetres. */
export const LabelPreview = z.object({
  labels: z.int(),
  pages: z.int(),
  /** There are more than fit into one file: these are the first. */
  capped: z.boolean(),
  first: z.array(Label),
  page: z.object({ width: z.number(), height: z.number() }),
  label: z.object({ width: z.number(), height: z.number() }),
  /** The upper left corners of the labels of the first page, in order. */
  places: z.array(z.object({ x: z.number(), y: z.number() })),
})
export type LabelPreview = z.output<typeof LabelPreview>

const Answer = z.enum(['optional', 'required'])

/** What whoever scans a label may see and do. */
export const QrSettings = z.object({
  /** `off`: the pages are closed. `case`: a report waits for whoever assigns. `request`: it also asks for work, which waits for approval. */
  reports: z.enum(['off', 'case', 'request']),
  name: Answer,
  phone: Answer,
  /** Whether it says if the equipment is in service. */
  showStatus: z.boolean(),
  /** Whether its newest picture is shown to anybody. */
  showPhoto: z.boolean(),
  /** Sends the link by which a report can be followed, and what became of it, to whoever gives a phone number. */
  sms: z.boolean(),
  /** Reports in an hour from one network address, and about one thing. */
  mostPerAddress: z.int('Give a whole number').min(1, 'At least one').max(1000, 'At most 1000'),
  mostPerAsset: z.int('Give a whole number').min(1, 'At least one').max(1000, 'At most 1000'),
})
export type QrSettings = z.output<typeof QrSettings>

export const qr = {
  ofAsset: endpoint({
    method: 'GET',
    path: '/assets/:id/code',
    can: 'assets:read',
    input: z.object({ id: Id }),
    output: LabelsOfAsset,
    summary: 'The QR code and the short code of an asset, and those it had before',
  }),
  replace: endpoint({
    method: 'POST',
    path: '/assets/:id/code',
    can: 'assets:edit',
    input: z.object({ id: Id }),
    output: LabelsOfAsset,
    summary: 'A new code for a label that is lost or was copied; the old one then says so',
  }),
  find: endpoint({
    method: 'GET',
    path: '/codes/:code',
    can: 'assets:read',
    input: z.object({ code: z.string().max(200) }),
    output: z.object({ asset: AssetRef, code: z.string(), replaced: z.boolean() }),
    summary: 'The asset a code belongs to, however it was typed: in lower case, with dashes, or as the whole address',
  }),
  preview: endpoint({
    method: 'POST',
    path: '/labels/preview',
    can: 'assets:edit',
    input: LabelChoice,
    output: LabelPreview,
    summary: 'How these labels will be printed; changes nothing but that every asset has its code',
  }),
  print: endpoint({
    method: 'POST',
    path: '/labels',
    can: 'assets:edit',
    answer: 'file',
    // Printed again it is a reprint, and a file of that size is not recorded for it.
    secret: true,
    input: LabelChoice,
    output: Download,
    summary: 'Labels as a PDF, at most a thousand; what was printed before is marked as a reprint',
  }),
  settings: endpoint({
    method: 'GET',
    path: '/settings/qr',
    can: 'settings:manage',
    input: z.object({}),
    output: QrSettings,
    summary: 'What whoever scans a label may see and do',
  }),
  saveSettings: endpoint({
    method: 'PUT',
    path: '/settings/qr',
    can: 'settings:manage',
    input: QrSettings.partial(),
    output: QrSettings,
    summary: 'Change what whoever scans a label may see and do',
  }),
}
