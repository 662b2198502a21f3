import type { Point } from '@mtambo/contract'
import { IconCurrentLocation } from '@tabler/icons-react'
import { type ReactNode, useState } from 'react'
import { useTexts } from '#lib/texts.tsx'
import { Button } from './button.tsx'
import { FieldGroup } from './field.tsx'
import css from './phone.module.css'

type Props = { value: Point | null; onChange: (point: Point | null) => void; error?: ReactNode }

/** Where the phone is, asked of it only when the person presses the button. */
export function PositionField({ value, onChange, error }: Props) {
  const { position: texts } = useTexts()
  const { find, finding, problem } = useDevicePosition(onChange)
  return (
    <FieldGroup label={texts.label} help={texts.help} error={problem ?? error}>
      {value && (
        <output className={css.context}>
          {texts.found(`${value.latitude.toFixed(5)}, ${value.longitude.toFixed(5)}`)}
        </output>
      )}
      <div className={css.pair}>
        <Button look="plain" icon={<IconCurrentLocation size={20} aria-hidden />} busy={finding} onClick={find}>
          {value ? texts.again : texts.use}
        </Button>
        {value && (
          <Button look="quiet" onClick={() => onChange(null)}>
            {texts.remove}
          </Button>
        )}
      </div>
    </FieldGroup>
  )
}

function useDevicePosition(onChange: (point: Point) => void) {
  const { position: texts } = useTexts()
  const [finding, setFinding] = useState(false)
  const [problem, setProblem] = useState<string | null>(null)

  function found({ coords }: GeolocationPosition) {
    setFinding(false)
    // Five decimals are about a metre.
    onChange({ latitude: Number(coords.latitude.toFixed(5)), longitude: Number(coords.longitude.toFixed(5)) })
  }

  function failed({ code }: { code: number }) {
    setFinding(false)
    setProblem({ 1: texts.denied, 3: texts.slow }[code] ?? texts.notFound)
  }

  function find() {
    setProblem(null)
    if (!navigator.geolocation) return failed({ code: 1 })
    setFinding(true)
    const patience = { enableHighAccuracy: true, timeout: 20_000, maximumAge: 30_000 }
    navigator.geolocation.getCurrentPosition(found, failed, patience)
  }

  return { find, finding, problem }
}
