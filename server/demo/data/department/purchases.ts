import { ELECTRICIAN, MANAGER, MECHANIC } from './crew.ts'

/** An item of stock by code, or something else in words at so many shillings. */
export type Wanted = { code: string; quantity: number } | { words: string; quantity: number; cost: number }
type Step<Verb extends string> = { hoursAgo: number; by: string; do: Verb; reason?: string }

export type DemoAsking = {
  hoursAgo: number
  by: string
  lines: Wanted[]
  reason: string
  step?: Step<'approve' | 'reject' | 'cancel'>
}
export type DemoBuying = {
  hoursAgo: number
  vendor: string
  lines: { code: string; quantity: number }[]
  /** Days from now. */
  expected: number
  notes?: string
  steps: Step<'send' | 'mail' | 'ask_approval' | 'receive_some' | 'cancel'>[]
}

/** What people ask to be bought, beside what runs low: in every state. */
export const ASKED: DemoAsking[] = [
  {
    hoursAgo: 400,
    by: MECHANIC,
    lines: [{ words: 'Cordless driver set', quantity: 2, cost: 32_000 }],
    reason: 'For the van',
    step: { hoursAgo: 380, by: MANAGER, do: 'reject', reason: 'Two were bought in July, they lie in rack N.' },
  },
  {
    hoursAgo: 300,
    by: ELECTRICIAN,
    lines: [{ code: 'VFD-4K', quantity: 1 }],
    reason: 'Spare for the packer',
    step: { hoursAgo: 296, by: ELECTRICIAN, do: 'cancel', reason: 'Found one in the workshop.' },
  },
  {
    hoursAgo: 92,
    by: MECHANIC,
    lines: [{ code: 'FRK-SEAL', quantity: 2 }],
    reason: 'Mast cylinders of FK-04, it stands until then',
  },
  {
    hoursAgo: 50,
    by: ELECTRICIAN,
    lines: [
      { code: 'CON-65A', quantity: 2 },
      { code: 'OVL-25', quantity: 2 },
    ],
    reason: 'For the rebuild of the board in hall 2',
    step: { hoursAgo: 46, by: MANAGER, do: 'approve', reason: 'Order with the next round.' },
  },
  {
    hoursAgo: 28,
    by: ELECTRICIAN,
    lines: [{ words: 'Thermal camera, 320 × 240', quantity: 1, cost: 245_000 }],
    reason: 'The hired one is never there when it is needed',
  },
]

/** Orders of the last weeks: late, on their way, half here, to be approved, a draft, one that was cancelled. */
export const ORDERED: DemoBuying[] = [
  {
    hoursAgo: 700,
    vendor: 'UPEPO',
    lines: [{ code: 'DRY-FAN', quantity: 1 }],
    expected: -14,
    steps: [
      {
        by: MANAGER,
        hoursAgo: 640,
        do: 'cancel',
        reason: 'Not made any more. A motor of another make is looked for.',
      },
    ],
  },
  {
    hoursAgo: 620,
    vendor: 'MTO',
    lines: [
      { code: 'LBL-ROLL', quantity: 1 },
      { code: 'LBL-KNIFE', quantity: 3 },
    ],
    expected: -6,
    steps: [{ by: MANAGER, hoursAgo: 619, do: 'mail' }],
  },
  {
    hoursAgo: 270,
    vendor: 'BARIDI',
    lines: [
      { code: 'FLT-DRIER', quantity: 2 },
      { code: 'REF-134', quantity: 14 },
    ],
    expected: 4,
    steps: [
      { by: MANAGER, hoursAgo: 269, do: 'send' },
      { by: MANAGER, hoursAgo: 31, do: 'receive_some' },
    ],
  },
  {
    hoursAgo: 75,
    vendor: 'SAVANNA',
    lines: [
      { code: 'BRG-22211', quantity: 2 },
      { code: 'CNV-880', quantity: 12 },
    ],
    expected: 6,
    notes: 'Please bring the test certificates.',
    steps: [{ by: MANAGER, hoursAgo: 74, do: 'mail' }],
  },
  {
    hoursAgo: 27,
    vendor: 'RADI',
    lines: [{ code: 'VFD-11K', quantity: 2 }],
    expected: 20,
    steps: [{ by: MANAGER, hoursAgo: 26, do: 'ask_approval' }],
  },
  {
    hoursAgo: 5,
    vendor: 'DUMA',
    lines: [
      { code: 'CLN-DEG', quantity: 20 },
      { code: 'RAG-5KG', quantity: 6 },
      { code: 'PPE-GLASS', quantity: 10 },
    ],
    expected: 8,
    steps: [],
  },
]
