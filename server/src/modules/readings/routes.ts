import { readings } from '@mtambo/contract'
import type { Router } from '#core/http.ts'
import { addMeter } from './actions/add-meter.ts'
import { correctReading } from './actions/correct-reading.ts'
import { editMeter } from './actions/edit-meter.ts'
import { enterReading } from './actions/enter-reading.ts'
import { getMeter, listMeters, listReadings } from './queries.ts'

export function routes({ serve }: Router) {
  serve(readings.meters, listMeters)
  serve(readings.meter, getMeter)
  serve(readings.addMeter, addMeter)
  serve(readings.editMeter, editMeter)
  serve(readings.list, listReadings)
  serve(readings.record, enterReading)
  serve(readings.correct, correctReading)
}
