import { trouble, type Trouble } from './trouble.ts'

/** On the lines and in the packing hall. */
export const BOTTLING_TROUBLES: Trouble[] = [
  trouble(
    'washer',
    'high',
    [
      'Washer leaves bottles dirty in one lane',
      'Lane 14 comes out with labels still on since the shift began. Inspector throws out every tenth bottle.',
      'Three nozzles of the second caustic zone were blocked with pulp. Nozzles renewed, header flushed, strainer cleaned.',
    ],
    ['low_output', 'lubrication', 'replace'],
    { parts: [['WSH-NOZZLE', 3]], minutes: [70, 120], down: [1.2, 2.5], advice: 'Clean the strainer each Friday.' },
  ),
  trouble(
    'washer',
    'critical',
    [
      'Carrier chain of the washer jumps',
      'Loud bang at the discharge, then the safety coupling opened. Stopped.',
      'Two bottle pockets had broken and jammed at the discharge cam. Pockets renewed, chain tension set, coupling closed again.',
    ],
    ['stops', 'fatigue', 'replace'],
    {
      parts: [
        ['WSH-POCKET', 16],
        ['CHN-12B', 2],
      ],
      minutes: [150, 260],
      down: [3, 6],
    },
  ),
  trouble(
    'filler',
    'high',
    [
      'Underfilled bottles on some valves',
      'Checkweigher rejects valves 17 and 41, about 20 ml short.',
      'Seals of five valves worn, springs tired. Seals and springs renewed, fill height checked over 200 bottles.',
    ],
    ['low_output', 'wear', 'replace'],
    {
      parts: [
        ['FLR-SEAL', 5],
        ['FLR-SPRING', 5],
      ],
      minutes: [90, 150],
      down: [1.5, 3],
    },
  ),
  trouble(
    'filler',
    'high',
    [
      'Filler drips after the bottle leaves',
      'Product on the table and on the bottle shoulders. Slippery floor at the filler.',
      'Snift valves sticking. Cleaned, three seal kits renewed, lubricated with H1 grease.',
    ],
    ['leak', 'lubrication', 'refit'],
    {
      parts: [
        ['FLR-SEAL', 3],
        ['GRS-FOOD', 0.3],
      ],
      minutes: [60, 110],
      down: [1, 2],
    },
  ),
  trouble(
    'filler',
    'critical',
    [
      'Filler stops with a drive fault',
      'Drive shows F07 and the carousel stands. Restarted twice, stops after some minutes.',
      'Fan of the frequency converter blocked by dust, converter had overheated. Cleaned the cabinet and the filters, renewed the fan.',
    ],
    ['stops', 'electrical', 'refit'],
    {
      parts: [['FLT-G4', 1]],
      minutes: [80, 140],
      down: [1.5, 4],
      advice: 'Put the cabinet filters on the monthly list.',
    },
  ),
  trouble(
    'capper',
    'high',
    [
      'Loose caps from two heads',
      'Torque check: heads 6 and 11 far below the others. Hand-tightening at the packer since noon.',
      'Magnetic clutch of head 6 weak, cone of head 11 worn. Both renewed, torque of all heads set to 18 lbf·in.',
    ],
    ['low_output', 'wear', 'replace'],
    {
      parts: [
        ['CAP-CLUTCH', 1],
        ['CAP-CONE', 2],
      ],
      minutes: [75, 130],
      down: [1.2, 2.5],
    },
  ),
  trouble(
    'capper',
    'medium',
    [
      'Caps jam in the chute',
      'Chute blocks each quarter of an hour, operator clears it with a rod.',
      'Guide rail bent by the rod. Straightened, gap set to 1.2 mm for the new caps.',
    ],
    ['stops', 'operation', 'adjust'],
    { parts: [], minutes: [35, 60], down: [0.6, 1.2] },
  ),
  trouble(
    'labeller',
    'medium',
    [
      'Labels are skewed',
      'Every fifth label stands crooked, worst at full speed.',
      'Gripper pads worn smooth. A set of pads renewed, cylinder cleaned of glue.',
    ],
    ['low_output', 'wear', 'replace'],
    { parts: [['LBL-PAD', 8]], minutes: [50, 90], down: [0.8, 1.5] },
  ),
  trouble(
    'labeller',
    'high',
    [
      'Cutter tears the labels',
      'Torn edges and dust, the roll runs out of line.',
      'Cutter knife chipped. Renewed and set, anvil turned to its fresh side.',
    ],
    ['damage', 'wear', 'replace'],
    { parts: [['LBL-KNIFE', 1]], minutes: [70, 120], down: [1.2, 2.5] },
  ),
  trouble(
    'inspector',
    'medium',
    [
      'Inspector rejects good bottles',
      'Reject bin is full of clean bottles since the night shift.',
      'Light window had a film of caustic. Cleaned, reference bottle run, limits as before.',
    ],
    ['wrong_reading', 'lubrication', 'refit'],
    { parts: [], minutes: [30, 55], down: [0.5, 1] },
  ),
  trouble(
    'inspector',
    'high',
    [
      'Inspector loses the position of the bottles',
      'Rejects the neighbour of the bad bottle. Encoder fault comes and goes.',
      'Coupling of the encoder loose on its shaft. Coupling fixed, cable tied, tracked 300 test bottles.',
    ],
    ['wrong_reading', 'installation', 'adjust'],
    { parts: [], minutes: [60, 100], down: [1, 2] },
  ),
  trouble(
    'conveyor',
    'medium',
    [
      'Conveyor squeals and pulses',
      'Bottles fall over at the curve. It squeals on every turn of the drive.',
      'Flange bearing of the idler dry and rough. Bearing renewed, chain lubricated, guides set back by 3 mm.',
    ],
    ['noise_vibration', 'wear', 'replace'],
    { parts: [['BRG-UCF208', 1]], minutes: [60, 110], down: [1, 2] },
  ),
  trouble(
    'conveyor',
    'high',
    [
      'Chain of the conveyor broken',
      'Chain parted in front of the packer, line is backing up.',
      'Pin had worn through. Two metres of chain and the pins renewed, drive sprocket checked.',
    ],
    ['damage', 'fatigue', 'replace'],
    {
      parts: [
        ['CNV-880', 2],
        ['CNV-PIN', 12],
      ],
      minutes: [80, 140],
      down: [1.5, 3],
    },
  ),
  trouble(
    'packer',
    'high',
    [
      'Packing head drops bottles',
      'Head 2 drops one or two bottles out of a case, glass on the floor.',
      'Air hose of the second row cracked, six grippers hard. Hose shortened, grippers renewed.',
    ],
    ['low_output', 'wear', 'replace'],
    { parts: [['CPK-GRIP', 6]], minutes: [60, 110], down: [1, 2.2] },
  ),
  trouble(
    'packer',
    'medium',
    [
      'Case stopper does not come up',
      'Cases run into each other at the infeed.',
      'Solenoid valve sticking. Renewed, air treatment drained.',
    ],
    ['stops', 'electrical', 'replace'],
    { parts: [['SOL-24', 1]], minutes: [40, 75], down: [0.7, 1.4] },
  ),
  trouble(
    'wrapper',
    'medium',
    [
      'Film is not cut through',
      'Packs hang together in threes, operator cuts them apart.',
      'Knife blunt. Renewed, stroke set.',
    ],
    ['low_output', 'wear', 'replace'],
    { parts: [['SHR-KNIFE', 1]], minutes: [45, 80], down: [0.8, 1.5] },
  ),
  trouble(
    'wrapper',
    'high',
    [
      'Shrink tunnel stays cold on one side',
      'Film loose on the left. Temperature shows 168 °C of 195 °C.',
      'Two heating elements open. Renewed with their terminals, current equal on all phases.',
    ],
    ['low_output', 'electrical', 'replace'],
    { parts: [['SHR-ELEM', 2]], minutes: [80, 130], down: [1.5, 3] },
  ),
  trouble(
    'palletiser',
    'medium',
    [
      'Palletiser loses layers',
      'Vacuum drops while it turns, once in an hour a layer slips.',
      'Vacuum cups torn on the outer row. Cups renewed, hose shortened.',
    ],
    ['low_output', 'wear', 'replace'],
    {
      parts: [
        ['PAL-CUP', 6],
        ['PAL-HOSE', 1],
      ],
      minutes: [50, 90],
      down: [0.8, 1.6],
    },
  ),
  trouble(
    'palletiser',
    'critical',
    [
      'Robot stands with a safety stop',
      'Light curtain cannot be reset. Pallets are stacked by hand.',
      'Mirror of the light curtain knocked out of line by a forklift. Set, fixed with a guard rail.',
    ],
    ['does_not_start', 'external', 'adjust'],
    {
      parts: [],
      minutes: [60, 120],
      down: [2, 4],
      paid: { vendor: 'MTO', text: 'Fitter on call, half a day', amount: 24_000 },
      advice: 'Mark the driving lane on the floor.',
    },
  ),
]
