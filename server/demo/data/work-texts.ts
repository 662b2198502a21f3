import type { Severity, WorkType } from '@mtambo/contract'

/** A kind of planned work: what is asked for, and what a crew writes afterwards. */
export type WorkKind = {
  type: WorkType
  equipment: string
  title: string
  description: string
  priority: Severity
  minutes: number
  done: string
  parts?: string
  issues?: string
  advice?: string
}

export const workKinds: WorkKind[] = [
  {
    type: 'preventive',
    equipment: 'transformer',
    title: 'Transformer service',
    description: 'Take an oil sample, check level and breather, clean bushings, tighten the connections on both sides.',
    priority: 'medium',
    minutes: 150,
    done: 'Oil sampled and topped up, silica gel renewed, bushings cleaned, connections tightened and checked by thermal camera.',
    parts: '4 l transformer oil, 1 kg silica gel',
    issues: 'Breather was saturated.',
    advice: 'Check the breather again before the long rains.',
  },
  {
    type: 'inspection',
    equipment: 'feeder_line',
    title: 'Feeder patrol',
    description:
      'Walk the line end to end: poles, stays, insulators, clearance to trees and roofs. Photograph defects.',
    priority: 'medium',
    minutes: 300,
    done: 'Line walked from the substation to the last transformer. 38 poles looked at, defects marked on the map.',
    issues: 'Two stays slack, one cracked insulator, blue gum within 1.5 m of the conductor.',
    advice: 'Cut back the trees within a month.',
  },
  {
    type: 'preventive',
    equipment: 'feeder_line',
    title: 'Vegetation clearing along the feeder',
    description: 'Cut back trees and bush to 3 m on both sides. Tell the owners of the plots the day before.',
    priority: 'high',
    minutes: 360,
    done: 'Cleared 2.4 km to 3 m on both sides, branches taken away with the lorry.',
    parts: 'Chain saw fuel, 2 chains',
  },
  {
    type: 'corrective',
    equipment: 'pole',
    title: 'Replacement of a leaning pole',
    description: 'Set a new 11 m pole beside the old one, move the conductors over, take the old one away.',
    priority: 'high',
    minutes: 240,
    done: 'New treated pole set at 1.8 m, conductors moved, stay renewed. Supply was off for 50 minutes.',
    parts: '1 pole 11 m, stay set, 3 pin insulators',
  },
  {
    type: 'inspection',
    equipment: 'pole',
    title: 'Pole testing',
    description: 'Sound and bore the poles of this stretch at the ground line, mark those to be replaced.',
    priority: 'low',
    minutes: 180,
    done: 'Tested 24 poles. Marked those with less than two thirds of sound wood.',
    issues: 'Two poles with rot at the ground line.',
    advice: 'Replace the two marked poles this quarter.',
  },
  {
    type: 'preventive',
    equipment: 'substation',
    title: 'Substation quarterly maintenance',
    description: 'Batteries, chargers, breaker operations, relay indications, earthing, fence and drains.',
    priority: 'high',
    minutes: 420,
    done: 'Batteries topped up and load-tested, breakers operated from the panel and by hand, relays read out, yard cleared.',
    parts: '6 l distilled water, 2 indicator lamps',
    issues: 'Cell 14 of the battery is below its voltage.',
    advice: 'Order a replacement cell.',
  },
  {
    type: 'inspection',
    equipment: 'substation',
    title: 'Thermal inspection',
    description: 'Thermal camera over all connections of the yard under evening load.',
    priority: 'medium',
    minutes: 120,
    done: 'All bays scanned at 82 % of the peak load, pictures in the report.',
    issues: 'Clamp on the outgoing bay is 24 °C warmer than its neighbours.',
    advice: 'Re-make the clamp at the next shutdown.',
  },
  {
    type: 'emergency',
    equipment: 'transformer',
    title: 'Exchange of an overheating transformer',
    description: 'Top oil above 95 °C under load. Isolate, exchange for the spare, move the load back in steps.',
    priority: 'critical',
    minutes: 330,
    done: 'Unit exchanged for the spare of the depot, load moved back in three steps, voltage 233 V at the far end.',
    parts: '1 transformer, 3 HT fuses, lugs',
    advice: 'Send the old unit to the workshop for a winding test.',
  },
  {
    type: 'corrective',
    equipment: 'transformer',
    title: 'Earthing repair',
    description: 'Earth resistance is above 10 ohm. Add electrodes, renew the down conductor.',
    priority: 'medium',
    minutes: 135,
    done: 'Two electrodes driven, down conductor renewed, 3.8 ohm measured.',
    parts: '2 earth rods, 9 m copper conductor',
  },
  {
    type: 'corrective',
    equipment: 'meter',
    title: 'Exchange of faulty meters',
    description: 'Meters that stopped or were flagged by the readers. Note both readings and the seal numbers.',
    priority: 'medium',
    minutes: 200,
    done: 'Five meters exchanged and sealed, readings noted on the sheets, customers informed at the door.',
    parts: '5 single-phase meters, 10 seals',
  },
  {
    type: 'inspection',
    equipment: 'meter',
    title: 'Meter seal check',
    description: 'Check the seals of the route and compare the installed meters with the register.',
    priority: 'low',
    minutes: 240,
    done: 'Route checked, 61 meters, all in the register.',
    issues: 'One broken seal, reported to revenue protection.',
  },
  {
    type: 'preventive',
    equipment: 'other',
    title: 'Street light cabinet service',
    description: 'Clean the cabinet, test the photocell and the contactor, replace what is worn.',
    priority: 'low',
    minutes: 90,
    done: 'Cabinet cleaned, photocell replaced, contactor tested by night.',
    parts: '1 photocell',
  },
]

export const WHY_POSTPONED = [
  'Heavy rain, the access road cannot be driven',
  'The crane is at another site until then',
  'The county asked to keep supply on during the examinations',
  'Spare parts have not come from the store',
]

export const WHY_CANCELLED = [
  'Done together with the repair of last week',
  'The line is rebuilt in the new project',
  'Planned twice by mistake',
]

export const WHY_ON_HOLD = ['Waiting for the crane', 'Rain, the crew shelters in the depot']
