import { trouble, type Trouble } from './trouble.ts'

/** Steam, air, water, cooling, power. */
export const UTILITY_TROUBLES: Trouble[] = [
  trouble(
    'boiler',
    'critical',
    [
      'Boiler goes to lock-out',
      'Burner tries three times, then lock-out. Steam pressure falls, washer runs cold.',
      'Ignition electrodes burnt and gap too wide. Electrodes renewed, gap set to 3 mm, ten clean starts.',
    ],
    ['does_not_start', 'wear', 'replace'],
    { parts: [['BLR-IGN', 2]], minutes: [70, 130], down: [1.5, 4] },
  ),
  trouble(
    'boiler',
    'high',
    [
      'Sight glass of the boiler weeps',
      'Steam at the lower cock of the glass, water drips on the cladding.',
      'Boiler isolated and cooled, glass and seals renewed, blown through.',
    ],
    ['leak', 'wear', 'replace'],
    { parts: [['BLR-GLASS', 1]], minutes: [80, 120], down: [3, 5] },
  ),
  trouble(
    'boiler',
    'medium',
    [
      'Steam trap blows through',
      'Condensate line hot and noisy behind the washer.',
      'Trap at the end of the main failed open. Trap renewed, strainer cleaned.',
    ],
    ['leak', 'corrosion', 'replace'],
    { parts: [['STM-TRAP', 1]], minutes: [50, 80], down: null },
  ),
  trouble(
    'feedPump',
    'high',
    [
      'Feed water pump drips at the shaft',
      'A pool under the pump each morning, now it sprays.',
      'Mechanical seal renewed with the gaskets, coupling aligned to 0.05 mm.',
    ],
    ['leak', 'wear', 'replace'],
    {
      parts: [
        ['SEAL-25', 1],
        ['PMP-GSK', 1],
      ],
      minutes: [120, 190],
      down: [2.5, 4.5],
    },
  ),
  trouble(
    'compressor',
    'high',
    [
      'Compressor trips on high temperature',
      'Trips at 110 °C about an hour after the start. Pressure in the net falls to 5.8 bar.',
      'Oil cooler full of sugar dust. Washed, air filter renewed, 86 °C at full load.',
    ],
    ['overheating', 'lubrication', 'refit'],
    {
      parts: [['FLT-CMPA', 1]],
      minutes: [70, 120],
      down: [1.5, 3.5],
      advice: 'Close the gap under the door of the yard.',
    },
  ),
  trouble(
    'compressor',
    'medium',
    [
      'Oil in the compressed air',
      'Oil film in the sight glass after the dryer.',
      'Separator element spent. Renewed with oil and filter, scavenge line cleaned.',
    ],
    ['low_output', 'wear', 'replace'],
    {
      parts: [
        ['CMP-OSEP', 1],
        ['OIL-CMP46', 14],
        ['FLT-CMPO', 1],
      ],
      minutes: [120, 170],
      down: [2.5, 4],
    },
  ),
  trouble(
    'compressor',
    'high',
    [
      'Compressor does not load',
      'Runs, but makes no air. The others run all the time.',
      'Minimum pressure valve stuck. Rebuilt with the kit, solenoid checked.',
    ],
    ['low_output', 'wear', 'overhaul'],
    {
      parts: [['CMP-MPV', 1]],
      minutes: [130, 200],
      down: [3, 7],
      paid: { vendor: 'UPEPO', text: 'Call-out of the service', amount: 18_500 },
    },
  ),
  trouble(
    'dryer',
    'medium',
    [
      'Water in the air of hall 1',
      'Valves of the packer spit water on Monday morning.',
      'Drain of the dryer blocked. Kit renewed, test button pressed each hour for a shift.',
    ],
    ['low_output', 'lubrication', 'replace'],
    { parts: [['CMP-DRAIN', 1]], minutes: [40, 70], down: null },
  ),
  trouble(
    'waterPump',
    'medium',
    [
      'Pump makes a grinding noise',
      'Heard from the door. Coupling guard is warm.',
      'Drive side bearing rough. Both bearings renewed, coupling element too.',
    ],
    ['noise_vibration', 'wear', 'replace'],
    {
      parts: [
        ['BRG-6308', 2],
        ['PMP-COUP', 1],
      ],
      minutes: [130, 200],
      down: [3, 6],
    },
  ),
  trouble(
    'waterPump',
    'high',
    [
      'Pump leaks at the seal',
      'Steady stream from the seal, sump pump runs all the time.',
      'Seal faces cracked after running dry. Seal renewed, dry-run protection set.',
    ],
    ['leak', 'operation', 'replace'],
    { parts: [['SEAL-32', 1]], minutes: [110, 170], down: [2, 4] },
  ),
  trouble(
    'osmosis',
    'high',
    [
      'Conductivity of the water too high',
      '38 µS/cm instead of 15. Syrup room has stopped taking water.',
      'O-ring of a membrane connector rolled over. Renewed, flushed, 14 µS/cm.',
    ],
    ['wrong_reading', 'installation', 'repair'],
    { parts: [['FLT-RO5', 4]], minutes: [120, 180], down: [3, 6] },
  ),
  trouble(
    'chiller',
    'high',
    [
      'Chiller trips on high pressure',
      'Out every afternoon when it gets hot. Alarm: condensing pressure.',
      'Condenser fins blocked, one fan with a tired capacitor. Washed, capacitor renewed.',
    ],
    ['stops', 'lubrication', 'refit'],
    { parts: [['CAP-35', 1]], minutes: [90, 150], down: [2, 5] },
  ),
  trouble(
    'chiller',
    'critical',
    [
      'Chiller short of gas',
      'Suction pressure low, water leaves at 13 °C.',
      'Leak at a flare of the filter drier. Drier renewed, evacuated, 6 kg filled, tight after a day.',
    ],
    ['leak', 'fatigue', 'repair'],
    {
      parts: [
        ['FLT-DRIER', 1],
        ['REF-134', 6],
      ],
      minutes: [200, 320],
      down: [6, 20],
      paid: { vendor: 'BARIDI', text: 'Leak search and recovery of the gas', amount: 32_000 },
    },
  ),
  trouble(
    'tower',
    'medium',
    [
      'Fan of the cooling tower slips',
      'Belts squeal at the start, tower water 4 °C too warm.',
      'Belt set worn. Renewed, pulleys aligned, fan bearing greased.',
    ],
    ['noise_vibration', 'wear', 'replace'],
    {
      parts: [
        ['BLT-SPB2360', 2],
        ['GRS-EP2', 0.4],
      ],
      minutes: [70, 110],
      down: [1.5, 2.5],
    },
  ),
  trouble(
    'generator',
    'critical',
    [
      'Generator did not start when the power went',
      'Mains failed at 14:05, generator cranked and stopped. Works was dark for forty minutes.',
      'Starter batteries at 19 V under load. Both renewed, charger set to 27.2 V, three test starts.',
    ],
    ['does_not_start', 'wear', 'replace'],
    { parts: [['BAT-100', 2]], minutes: [90, 140], down: [1.5, 3] },
  ),
  trouble(
    'generator',
    'medium',
    [
      'Diesel smell at the generator',
      'Wet patch under the fuel filter.',
      'Seal of the filter pinched at the last change. Filter renewed, dry after an hour of running.',
    ],
    ['leak', 'installation', 'replace'],
    { parts: [['FLT-GENF', 1]], minutes: [40, 60], down: null },
  ),
  trouble(
    'board',
    'high',
    [
      'Outgoing feeder of the packing hall is hot',
      'Smell of warm plastic at the board, terminal discoloured.',
      'Terminal loose on phase 2. Cut back, re-made with a new lug, contactor renewed.',
    ],
    ['overheating', 'installation', 'replace'],
    { parts: [['CON-65A', 1]], minutes: [90, 140], down: [1, 2] },
  ),
]
