import { NewStep } from '@mtambo/contract'
import type { z } from 'zod'

type Step = z.output<typeof NewStep>

export type DemoChecklist = {
  key: string
  name: string
  description: string
  categories: string[]
  steps: Step[]
}

const required = { required: true, onFail: 'nothing' } as const
const tick = (instruction: string, onFail: Step['onFail'] = 'offer'): Step => ({
  kind: 'tick',
  instruction,
  required: true,
  onFail,
})
const measure = (instruction: string, unit: string, limits: Partial<Step>, onFail: Step['onFail'] = 'auto'): Step => ({
  kind: 'number',
  instruction,
  required: true,
  onFail,
  unit,
  ...limits,
})
const choose = (instruction: string, good: string[], bad: string[]): Step => ({
  kind: 'choice',
  instruction,
  required: true,
  onFail: 'offer',
  options: [...good.map((label) => ({ label, fails: false })), ...bad.map((label) => ({ label, fails: true }))],
})
const read = (meter: string, unit: string): Step => ({
  kind: 'reading',
  instruction: `Read the meter: ${meter.toLowerCase()}`,
  ...required,
  unit,
  meter,
})
const remark: Step = { kind: 'text', instruction: 'What else was seen', required: false, onFail: 'nothing' }
const photo = (instruction: string): Step => ({ kind: 'photo', instruction, required: false, onFail: 'nothing' })
const sign = (instruction: string): Step => ({ kind: 'signature', instruction, ...required })

export const CHECKLISTS: DemoChecklist[] = [
  {
    key: 'line',
    name: 'Bottling line, monthly',
    description: 'With the line stopped and locked out, before the Monday shift.',
    categories: ['machine'],
    steps: [
      tick('Locked out, tagged, and tried: it does not start'),
      tick('Lubrication points greased, excess wiped off'),
      measure('Conveyor chain stretch over ten links', '%', { max: 3, warnMax: 2 }),
      choose('Guards and emergency stops', ['All in place and tried'], ['One is missing or does not stop']),
      remark,
    ],
  },
  {
    key: 'line-quarter',
    name: 'Bottling line, quarterly',
    description: 'In addition to the monthly one.',
    categories: ['machine'],
    steps: [
      measure('Gearbox oil temperature after an hour of running', '°C', { max: 80, warnMax: 70 }),
      tick('Filler carousel bearing: no play, no noise'),
      tick('Capper heads: torque of all heads within limits', 'auto'),
    ],
  },
  {
    key: 'compressor',
    name: 'Compressor service',
    description: 'By running hours. Let the pressure off first.',
    categories: ['machine'],
    steps: [
      read('Running hours', 'h'),
      tick('Oil changed, oil filter changed'),
      measure('Discharge temperature at full load', '°C', { max: 100, warnMax: 92 }),
      choose('Condensate drain', ['Drains by itself'], ['Blocked', 'Blows air all the time']),
    ],
  },
  {
    key: 'boiler',
    name: 'Boiler, monthly',
    description: 'By a person with the boiler certificate.',
    categories: ['machine'],
    steps: [
      tick('Low-water cut-out tried: burner stops', 'auto'),
      tick('Safety valve lifted by hand and seats again', 'auto'),
      measure('pH of the boiler water', 'pH', { min: 10, max: 12, warnMin: 10.5, warnMax: 11.8 }),
      measure('Flue gas temperature', '°C', { max: 240, warnMax: 225 }),
      sign('Signature of the boiler attendant'),
    ],
  },
  {
    key: 'boiler-year',
    name: 'Boiler, yearly inspection',
    description: 'Opened, cleaned and shown to the inspector.',
    categories: ['machine'],
    steps: [
      tick('Fire side and water side cleaned'),
      tick('Manhole gaskets renewed'),
      choose('Result of the inspector', ['Passed'], ['Passed with remarks', 'Not passed']),
    ],
  },
  {
    key: 'forklift',
    name: 'Forklift inspection',
    description: 'The driver is there and signs.',
    categories: ['vehicle'],
    steps: [
      read('Running hours', 'h'),
      tick('Brakes, horn, lights, seat belt'),
      measure('Thickness of the fork at the heel', '% of new', { min: 90, warnMin: 93 }),
      choose('Mast, chains and cylinders', ['Dry and even'], ['Leaks', 'Chain uneven']),
      photo('Picture of the data plate'),
      sign('Signature of the driver'),
    ],
  },
  {
    key: 'generator',
    name: 'Generator test run',
    description: 'Half an hour at no less than a third of the load.',
    categories: ['electrical'],
    steps: [
      measure('Seconds from the start signal to full voltage', 's', { max: 15, warnMax: 12 }),
      measure('Battery voltage before the start', 'V', { min: 24, warnMin: 24.8 }, 'offer'),
      tick('No leaks of oil, fuel or coolant'),
      read('Running hours', 'h'),
    ],
  },
  {
    key: 'cooling',
    name: 'Chiller and cooling tower',
    description: 'Before the hot months, and in them each quarter.',
    categories: ['hvac'],
    steps: [
      measure('Water temperature, leaving', '°C', { max: 9, warnMax: 8 }, 'offer'),
      tick('Condenser or fill cleaned'),
      choose('Refrigerant circuit', ['Tight'], ['Oil traces', 'Gas is missing']),
      remark,
    ],
  },
  {
    key: 'truck',
    name: 'Truck service',
    description: 'Ten thousand kilometres or half a year.',
    categories: ['vehicle'],
    steps: [
      read('Odometer', 'km'),
      tick('Engine oil and filters changed'),
      measure('Brake pads, thinnest', 'mm', { min: 3, warnMin: 5 }),
      tick('Lights, wipers, tyres, fire extinguisher'),
    ],
  },
  {
    key: 'thermal',
    name: 'Thermal inspection',
    description: 'Under load, with the doors open and the shields on.',
    categories: ['electrical'],
    steps: [
      measure('Hottest joint above its neighbours', 'K', { max: 40, warnMax: 15 }),
      tick('Ventilation free, filters clean'),
      photo('Thermal picture of the hottest joint'),
    ],
  },
]
