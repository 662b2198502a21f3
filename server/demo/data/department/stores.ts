import { ELECTRICIAN, FITTER, MECHANIC } from './crew.ts'

/** Two stores and a van; `place` is the code of a place, `keeper` whose van it is. */
export const STORES: { key: string; name: string; place: string | null; keeper: string | null }[] = [
  { key: 'main', name: 'Main store', place: 'ATH-ST', keeper: null },
  { key: 'depot', name: 'Mombasa depot store', place: 'MSA-ST', keeper: null },
  { key: 'van', name: 'Service van KDJ 412B', place: null, keeper: MECHANIC },
]

/** What goes from the main store to the others every few weeks. */
export const TRANSFERS: { to: string; code: string; quantity: number }[] = [
  { to: 'van', code: 'GRS-EP2', quantity: 2 },
  { to: 'van', code: 'BRG-6204', quantity: 2 },
  { to: 'van', code: 'TAPE-PTFE', quantity: 5 },
  { to: 'depot', code: 'OIL-15W40', quantity: 20 },
  { to: 'depot', code: 'FLT-FRKO', quantity: 1 },
]

/** What people take each month. */
export const HANDED_OUT: { to: string; code: string; quantity: number; reason: string }[] = [
  { to: MECHANIC, code: 'PPE-GLOVE', quantity: 6, reason: 'Monthly issue' },
  { to: ELECTRICIAN, code: 'PPE-GLOVE', quantity: 6, reason: 'Monthly issue' },
  { to: FITTER, code: 'PPE-MASK', quantity: 1, reason: 'Grinding' },
  { to: MECHANIC, code: 'RAG-5KG', quantity: 1, reason: 'Workshop' },
  { to: MECHANIC, code: 'GLUE-LBL', quantity: 38, reason: 'Labellers' },
  { to: ELECTRICIAN, code: 'SALT-SOFT', quantity: 240, reason: 'Softener' },
  { to: ELECTRICIAN, code: 'CHM-SCALE', quantity: 14, reason: 'Reverse osmosis' },
]

/** What was taken for the rebuild of last week, all at once. */
export const FOR_THE_REBUILD: { code: string; quantity: number }[] = [
  { code: 'BRG-UCF208', quantity: 7 },
  { code: 'CNV-880', quantity: 29 },
  { code: 'PRX-M12', quantity: 7 },
  { code: 'CBL-4G25', quantity: 95 },
  { code: 'WSH-NOZZLE', quantity: 18 },
]
