export { correctReading } from './actions/correct-reading.ts'
export { meterAdded, meterCorrected, meterEdited, meterRead } from './events.ts'
export { countersById, countersNamed, metersOf, type CounterOf } from './queries.ts'
export { meters, readings } from './tables.ts'
/** Takes a reading for who may: `recordReading(ctx, { meterId, value, at?, source?, confirm? })`. */
export { recordReading, type NewReading } from './take-reading.ts'
export { assertMayRead, mayRead, registerWorksOn } from './who.ts'
