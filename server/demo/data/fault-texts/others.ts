import { faultTexts } from './kinds.ts'

/** Everything the list has no word for. */
export const otherFaults = faultTexts(
  'other',
  {
    pillar: {
      found: 'Door of the service pillar missing, live bars within reach.',
      done: 'Fitted a new door with lock, tested the inside for damage and put up a warning sign.',
      parts: '1 × pillar door, 1 × lock, 1 × warning sign',
      advice: null,
      minutes: [40, 70],
      note: 'Pillar is fenced off with tape, fetching a door.',
    },
    streetlight: {
      found: 'Photocell of the street lighting stuck, lamps fed from the line of the houses.',
      done: 'Replaced the photocell and separated the lighting circuit. Lamps tested at dusk.',
      parts: '1 × photocell, 1 × contactor 40 A',
      advice: 'County lighting department informed.',
      minutes: [45, 90],
      note: 'Lamps burn all day, checking the photocell.',
    },
    tapping: {
      found: 'Three houses hooked to the line without meters.',
      done: 'Removed the hooks, made the line safe and left application forms with the families.',
      parts: null,
      advice: 'Ask the area chief for a meeting about regular connections.',
      minutes: [60, 120],
      note: 'Found three hooks on the line. Talking to the families first.',
    },
    service: {
      found: 'Service line torn from the wall by a branch, insulation damaged.',
      done: 'Fixed a new bracket, renewed the last 18 m of the service line and checked the polarity.',
      parts: '1 × wall bracket, 18 m twin service cable 10 mm²',
      advice: null,
      minutes: [50, 95],
      note: 'Line switched off at the pole, fixing the bracket.',
    },
  },
  [
    {
      says: 'The green box at the corner of {estate} is open and children put sticks into it.',
      severity: 'critical',
      affected: [10, 40],
      fix: 'pillar',
    },
    {
      says: 'The street lights of {estate} are on the whole day and off at night.',
      severity: 'low',
      affected: [20, 60],
      fix: 'streetlight',
    },
    {
      says: 'People have hung wires on the line behind the market. It is dangerous and our lights flicker.',
      severity: 'high',
      affected: [15, 50],
      fix: 'tapping',
    },
    {
      says: 'The cable from the pole to my house has come off the wall and hangs on the mabati roof.',
      severity: 'high',
      affected: [1, 1],
      fix: 'service',
    },
    {
      says: 'I get a small shock when I touch the tap or the iron sheets after it has rained.',
      severity: 'critical',
      affected: [1, 4],
      fix: 'service',
    },
    {
      says: 'The small box on the pole near the borehole has no cover any more, one sees the wires inside.',
      severity: 'high',
      affected: [5, 20],
      fix: 'pillar',
    },
  ],
)
