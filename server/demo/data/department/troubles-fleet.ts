import { trouble, type Trouble } from './trouble.ts'

/** What drives, and what stands in the offices. */
export const FLEET_TROUBLES: Trouble[] = [
  trouble(
    'forklift',
    'high',
    [
      'Forklift lifts slowly and drips oil',
      'Needs a minute to lift a pallet. Oil on the mast.',
      'Hose at the tilt cylinder chafed through. Hose renewed, oil topped up, routed through the clip.',
    ],
    ['leak', 'wear', 'replace'],
    {
      parts: [
        ['HYD-HOSE12', 2],
        ['OIL-HYD46', 6],
      ],
      minutes: [80, 130],
      down: [2, 5],
    },
  ),
  trouble(
    'forklift',
    'medium',
    [
      'Front tyre of the forklift is worn out',
      'Pieces have broken out, it rocks with a load.',
      'Both front tyres pressed on anew.',
    ],
    ['damage', 'wear', 'replace'],
    {
      parts: [['FRK-TYRE', 2]],
      minutes: [60, 90],
      down: [3, 8],
      paid: { vendor: 'KIFARU', text: 'Tyre press', amount: 4500 },
    },
  ),
  trouble(
    'forklift',
    'critical',
    [
      'Brake pedal goes to the floor',
      'Driver stopped with the hand brake. Parked at the ramp.',
      'Wheel cylinder leaking. Repaired, system bled, brake tried with a full load.',
    ],
    ['damage', 'wear', 'repair'],
    { parts: [], minutes: [120, 180], down: [4, 9] },
  ),
  trouble(
    'forklift',
    'low',
    [
      'Reversing lamp and horn dead',
      'No horn since Tuesday, the walkway is busy.',
      'Fuse and relay renewed, chafed wire taped and tied.',
    ],
    ['does_not_start', 'electrical', 'replace'],
    { parts: [['RLY-24', 1]], minutes: [30, 50], down: null },
  ),
  trouble(
    'truck',
    'high',
    [
      'Brakes pull to the left',
      'Driver reports it after the trip to Kisumu.',
      'Pads on the right front down to 2 mm, slide pin stuck. Pads renewed, pins greased.',
    ],
    ['low_output', 'wear', 'replace'],
    { parts: [['TRK-PAD', 1]], minutes: [110, 160], down: [4, 8] },
  ),
  trouble(
    'truck',
    'medium',
    [
      'Rear lamps out',
      'Police stopped it at Mlolongo. Left rear lamp dark.',
      'Lamp full of water. Renewed with its plug.',
    ],
    ['does_not_start', 'corrosion', 'replace'],
    { parts: [['TRK-LAMP', 1]], minutes: [25, 45], down: null },
  ),
  trouble(
    'airCon',
    'low',
    [
      'Air conditioner blows warm',
      'First floor, accounts. 29 °C at two in the afternoon.',
      'Run capacitor weak, filter grey. Capacitor renewed, filter washed, 14 °C at the outlet.',
    ],
    ['low_output', 'wear', 'replace'],
    { parts: [['CAP-35', 1]], minutes: [40, 70], down: null },
  ),
  trouble(
    'airCon',
    'low',
    [
      'Water drips from the air conditioner',
      'Onto the printer. A bucket stands under it.',
      'Drain blocked by slime. Flushed, tray cleaned, pipe given more fall.',
    ],
    ['leak', 'lubrication', 'refit'],
    { parts: [], minutes: [30, 55], down: null },
  ),
  trouble(
    'ups',
    'high',
    [
      'UPS beeps: replace battery',
      'Red lamp since the power cut of Saturday.',
      'Four weak blocks of the string renewed, runtime 11 minutes at the present load.',
    ],
    ['wrong_reading', 'wear', 'replace'],
    { parts: [['BAT-UPS', 4]], minutes: [60, 90], down: null },
  ),
]
