import { faultTexts } from './kinds.ts'

/** Poles and wires. */
export const lineFaults = faultTexts(
  'line_fault',
  {
    conductor: {
      found: 'Conductor snapped in mid-span and lying on the ground.',
      done: 'Line isolated and earthed, conductor joined and tensioned, clearance above the road measured: 6.1 m.',
      parts: '1 × full-tension sleeve 50 mm², 20 m conductor 50 mm²',
      advice: 'Renew this span, the strands are worn.',
      minutes: [90, 200],
      note: 'Line is dead and earthed, people kept away. Joining the conductor.',
    },
    pole: {
      found: 'Wooden pole broken at ground level, rotten inside.',
      done: 'Set a new 10 m pole, moved conductors and service lines over, removed the old one.',
      parts: '1 × treated pole 10 m, 1 × pole cap, 4 × shackle insulator',
      advice: 'Inspect the poles of the same year along this road.',
      minutes: [200, 340],
      note: 'Hole is dug, waiting for the truck with the pole.',
    },
    tree: {
      found: 'Tree leaning on the LV line, two insulators broken.',
      done: 'Cut the tree with the owner’s consent, replaced the insulators and tightened the span.',
      parts: '2 × shackle insulator with strap',
      advice: 'Way-leave to be cleared for another 60 m.',
      minutes: [110, 220],
      note: 'Cutting the tree from the top, line switched off for two hours.',
    },
    leaning: {
      found: 'Pole leaning by 20 degrees, stay wire cut.',
      done: 'Pulled the pole upright, set a new stay with anchor and filled the foundation with ballast.',
      parts: '1 × stay assembly, 1 × anchor block',
      advice: null,
      minutes: [130, 240],
      note: 'Pole is held by the winch, digging for the anchor.',
    },
    sag: {
      found: 'Line sagging to 4.2 m above the road after a lorry caught it.',
      done: 'Lifted and tensioned the span, fitted a higher cross-arm at the crossing. Clearance 6.3 m.',
      parts: '1 × cross-arm, 3 × pin insulator',
      advice: 'Put a height sign at the crossing.',
      minutes: [100, 180],
      note: 'Traffic is stopped with the help of the police. Lifting the span.',
    },
  },
  [
    {
      says: 'A live wire has fallen across the footpath in {estate}. People are jumping over it. Come quickly!',
      severity: 'critical',
      affected: [40, 130],
      fix: 'conductor',
    },
    {
      says: 'The pole next to our gate broke and is only hanging on its wires.',
      severity: 'critical',
      affected: [30, 90],
      fix: 'pole',
    },
    {
      says: 'A tree fell on the line during the storm, the wires are nearly on the ground.',
      severity: 'critical',
      affected: [45, 150],
      fix: 'tree',
    },
    {
      says: 'The pole by the primary school leans more every week, it will fall on the classrooms.',
      severity: 'high',
      affected: [20, 60],
      fix: 'leaning',
    },
    {
      says: 'A lorry with sugar cane pulled the wires down at the junction, one is on the tarmac.',
      severity: 'critical',
      affected: [60, 170],
      fix: 'sag',
    },
    {
      says: 'The wires hang so low over the shamba that I can touch them with a hoe.',
      severity: 'high',
      affected: [15, 45],
      fix: 'sag',
    },
    {
      says: 'Branches rub on the line and make sparks at night, we fear a fire.',
      severity: 'high',
      affected: [25, 80],
      fix: 'tree',
    },
    {
      says: 'One wire is broken between the two poles behind the market since the storm, the end is in the maize.',
      severity: 'critical',
      affected: [30, 100],
      fix: 'conductor',
    },
    {
      says: 'Termites have eaten the pole at the bottom, you can push it with one hand.',
      severity: 'medium',
      affected: [15, 50],
      fix: 'pole',
    },
  ],
)
