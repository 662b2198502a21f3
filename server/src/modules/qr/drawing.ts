import type { QrDrawing } from '@mtambo/contract'
import { create } from 'qrcode'
import { outside } from '#core/outside/index.ts'

/** What the QR code of a label says. */
export const addressOf = (code: string) => `${outside().publicUrl}/q/${code}`

/** Dark modules as runs of a row: `[x, y, length]`. Level M: readable with a seventh of it dirty or torn. */
export function runsOf(text: string): { modules: number; runs: [x: number, y: number, length: number][] } {
  const { modules } = create(text, { errorCorrectionLevel: 'M' })
  const runs: [number, number, number][] = []
  for (let y = 0; y < modules.size; y++) {
    for (let x = 0; x < modules.size; x++) {
      if (!modules.get(y, x)) continue
      const from = x
      while (x < modules.size && modules.get(y, x)) x++
      runs.push([from, y, x - from])
    }
  }
  return { modules: modules.size, runs }
}

/** The same for a page. */
export function drawingOf(text: string): QrDrawing {
  const { modules, runs } = runsOf(text)
  return { modules, path: runs.map(([x, y, length]) => `M${x} ${y}h${length}v1h-${length}z`).join('') }
}
