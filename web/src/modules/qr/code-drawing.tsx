import type { QrDrawing } from '@mtambo/contract'

const QUIET = 4

type Props = { drawing: QrDrawing; label: string; size?: number }

/** Black on white, also on a dark page: cameras look for that. A picture, so that it can be copied into a letter. */
export const CodeDrawing = ({ drawing, label, size = 160 }: Props) => (
  <img
    src={`data:image/svg+xml,${encodeURIComponent(asSvg(drawing))}`}
    alt={label}
    width={size}
    height={size}
    style={{ display: 'block', flex: 'none', borderRadius: 8 }}
  />
)

function asSvg({ modules, path }: QrDrawing) {
  const side = modules + 2 * QUIET
  return `<svg xmlns="http://www.w3.org/2000/svg" viewBox="${-QUIET} ${-QUIET} ${side} ${side}" shape-rendering="crispEdges"><path d="M${-QUIET} ${-QUIET}h${side}v${side}h-${side}z" fill="#fff"/><path d="${path}"/></svg>`
}
