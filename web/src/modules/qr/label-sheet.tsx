import { type Label, type LabelPreview, spokenAssetCode } from '@mtambo/contract'

type Props = { preview: LabelPreview; start: number }
const QUIET = 4

/** The first page, as it comes out of the printer. */
export function LabelSheet({ preview, start }: Props) {
  const { page, label, places, first } = preview
  const says = `The first page with ${first.length === 1 ? 'one label' : `${first.length} labels`}`
  return (
    <figure aria-label={says} style={{ margin: 0 }}>
      <svg
        aria-hidden
        viewBox={`0 0 ${page.width} ${page.height}`}
        style={{ width: '100%', maxHeight: 420, background: '#fff', border: '1px solid var(--edge)', borderRadius: 4 }}
      >
        {places.map(({ x, y }, i) => {
          const printed = first[i - (start - 1)]
          return (
            <g key={`${x} ${y}`} transform={`translate(${x} ${y})`}>
              <rect {...label} fill={i < start - 1 ? '#eceff2' : 'none'} stroke="#c9d1d8" strokeWidth={0.2} />
              {printed && i >= start - 1 && <OneLabel label={printed} {...label} />}
            </g>
          )
        })}
      </svg>
    </figure>
  )
}

function OneLabel({ label: { drawing, name, tag, code, prints }, width, height }: Size & { label: Label }) {
  const side = Math.min(height, width * 0.46)
  const unit = side / (drawing.modules + 2 * QUIET)
  const scale = Math.min(1.25, height / 25)
  const room = Math.floor((width - side) / (1.9 * scale))
  const cut = (text: string) => (text.length > room ? `${text.slice(0, room - 1)}…` : text)
  return (
    <>
      <g transform={`translate(0 ${(height - side) / 2}) scale(${unit}) translate(${QUIET} ${QUIET})`}>
        <path d={drawing.path} fill="#000" />
      </g>
      <text x={side} fontSize={3.2 * scale} fill="#1f2933">
        <tspan x={side} y={8 * scale} fontWeight={700}>
          {cut(name)}
        </tspan>
        <tspan x={side} y={12.5 * scale}>
          {cut(tag)}
        </tspan>
        {prints > 0 && (
          <tspan x={side} y={height - 7 * scale} fontSize={2.2 * scale} fill="#5b6770">
            {`Reprint ${prints}`}
          </tspan>
        )}
        <tspan x={side} y={height - 3} fontSize={3.8 * scale} fontWeight={700} fontFamily="monospace" fill="#000">
          {spokenAssetCode(code)}
        </tspan>
      </text>
    </>
  )
}

type Size = { width: number; height: number }
