import type { DemoItem } from './item.ts'
import { MECHANICAL_ITEMS } from './items-mechanical.ts'
import { OTHER_ITEMS } from './items-others.ts'

export const ITEMS: DemoItem[] = [...MECHANICAL_ITEMS, ...OTHER_ITEMS]

/** The spare parts of each kind of machine, and how many of each it has in it. */
export const SPARE_PARTS: Record<string, [code: string, quantity: number][]> = {
  washer: [
    ['WSH-NOZZLE', 48],
    ['WSH-POCKET', 960],
    ['BRG-UCP210', 8],
    ['CHN-12B', 24],
  ],
  filler: [
    ['FLR-SEAL', 72],
    ['FLR-BELL', 72],
    ['FLR-SPRING', 72],
    ['BRG-22211', 2],
  ],
  capper: [
    ['CAP-CONE', 18],
    ['CAP-CLUTCH', 18],
    ['BLT-HTD8', 1],
  ],
  labeller: [
    ['LBL-KNIFE', 2],
    ['LBL-ROLL', 1],
    ['LBL-PAD', 24],
    ['PHT-RET', 2],
  ],
  inspector: [
    ['PHT-RET', 4],
    ['BLT-T10', 2],
    ['ENC-1024', 1],
  ],
  conveyor: [
    ['CNV-880', 40],
    ['CNV-PIN', 400],
    ['BRG-UCF208', 8],
    ['SPR-12B19', 2],
  ],
  packer: [
    ['CPK-GRIP', 48],
    ['SOL-24', 6],
    ['PRX-M18', 8],
  ],
  wrapper: [
    ['SHR-KNIFE', 1],
    ['SHR-ELEM', 12],
    ['SHR-MESH', 6],
  ],
  palletiser: [
    ['PAL-CUP', 16],
    ['PAL-HOSE', 12],
    ['SOL-24', 4],
  ],
  boiler: [
    ['BLR-GLASS', 2],
    ['BLR-GSK', 2],
    ['BLR-IGN', 2],
    ['BLR-NOZ', 1],
    ['BLR-PROBE', 2],
  ],
  feedPump: [
    ['SEAL-25', 1],
    ['PMP-GSK', 1],
    ['PMP-IMP', 10],
  ],
  compressor: [
    ['FLT-CMPA', 1],
    ['FLT-CMPO', 1],
    ['CMP-OSEP', 1],
    ['CMP-MPV', 1],
    ['CMP-DRAIN', 1],
  ],
  dryer: [
    ['FLT-DRY', 2],
    ['DRY-FAN', 1],
  ],
  waterPump: [
    ['SEAL-32', 1],
    ['PMP-COUP', 1],
    ['BRG-6308', 2],
  ],
  osmosis: [
    ['RO-MEMB', 6],
    ['FLT-RO5', 8],
    ['FLT-RO1', 4],
  ],
  chiller: [
    ['FLT-DRIER', 2],
    ['PT100', 4],
    ['CON-65A', 3],
  ],
  tower: [
    ['BLT-SPB2360', 2],
    ['BRG-UCP210', 2],
  ],
  airCon: [
    ['CAP-35', 1],
    ['FLT-G4', 1],
  ],
  generator: [
    ['FLT-GENF', 2],
    ['FLT-GENO', 2],
    ['FLT-GENA', 1],
    ['BAT-100', 2],
  ],
  ups: [['BAT-UPS', 20]],
  forklift: [
    ['FLT-FRKO', 1],
    ['FLT-FRKH', 1],
    ['FRK-TYRE', 4],
    ['FRK-SEAL', 2],
  ],
  truck: [
    ['FLT-TRKO', 1],
    ['FLT-TRKF', 2],
    ['FLT-TRKA', 1],
    ['TRK-PAD', 2],
  ],
}
