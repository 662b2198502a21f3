import type { Point } from '@mtambo/contract'
import { Anchor, Button, Collapse, Group, Input, NumberInput, Text } from '@mantine/core'
import { IconCurrentLocation, IconX } from '@tabler/icons-react'
import { useState } from 'react'

type Props = {
  label?: string
  description?: string
  error?: React.ReactNode
  value: Point | null
  onChange: (point: Point | null) => void
}

const NOT_GIVEN =
  'This device does not give its position to this page. You can allow it in the browser’s settings, or type the coordinates.'
const NOT_FOUND = 'The position cannot be found here. Try again outdoors, or type the coordinates.'

/** Where it is: from the device, or typed. Only ever asked of the device when the person presses the button. */
export function PositionPicker({ label = 'Position', description, error, value, onChange }: Props) {
  const [typing, setTyping] = useState(false)
  const { find, finding, problem } = useDevicePosition(onChange)
  return (
    <Input.Wrapper label={label} description={description} error={problem ?? error} labelElement="div">
      <Group gap="xs" my={6}>
        <Button
          variant="default"
          leftSection={<IconCurrentLocation size={18} aria-hidden />}
          loading={finding}
          onClick={find}
        >
          {value ? 'Find again' : 'Use my position'}
        </Button>
        {value && (
          <>
            <Text className="tabular" aria-live="polite">
              {value.latitude.toFixed(5)}, {value.longitude.toFixed(5)}
            </Text>
            <Button
              variant="subtle"
              color="gray"
              leftSection={<IconX size={16} aria-hidden />}
              onClick={() => onChange(null)}
            >
              Remove
            </Button>
          </>
        )}
        {!typing && (
          <Anchor component="button" type="button" size="sm" mih={24} onClick={() => setTyping(true)}>
            Type coordinates
          </Anchor>
        )}
      </Group>
      <Collapse expanded={typing}>
        <Coordinates key={value ? 'set' : 'unset'} value={value} onChange={onChange} />
      </Collapse>
    </Input.Wrapper>
  )
}

/** Half a position is a mistake: nothing is handed over until both are there. */
function Coordinates({ value, onChange }: { value: Point | null; onChange: (point: Point) => void }) {
  const [latitude, setLatitude] = useState<number | string>(value?.latitude ?? '')
  const [longitude, setLongitude] = useState<number | string>(value?.longitude ?? '')
  function done(nextLatitude: number | string, nextLongitude: number | string) {
    if (typeof nextLatitude === 'number' && typeof nextLongitude === 'number')
      onChange({ latitude: nextLatitude, longitude: nextLongitude })
  }
  const degrees = {
    decimalScale: 6,
    hideControls: true,
    inputMode: 'text',
    w: 150,
    onBlur: () => done(latitude, longitude),
  } as const
  return (
    <Group gap="xs" mt="xs">
      <NumberInput
        {...degrees}
        label="Latitude"
        placeholder="-1.28333"
        min={-90}
        max={90}
        value={latitude}
        onChange={setLatitude}
      />
      <NumberInput
        {...degrees}
        label="Longitude"
        placeholder="36.81667"
        min={-180}
        max={180}
        value={longitude}
        onChange={setLongitude}
      />
    </Group>
  )
}

function useDevicePosition(onChange: (point: Point) => void) {
  const [finding, setFinding] = useState(false)
  const [problem, setProblem] = useState<string | null>(null)
  function find() {
    setProblem(null)
    if (!navigator.geolocation) return setProblem(NOT_GIVEN)
    setFinding(true)
    navigator.geolocation.getCurrentPosition(
      ({ coords }) => {
        setFinding(false)
        // Five decimals are about a metre.
        onChange({ latitude: Number(coords.latitude.toFixed(5)), longitude: Number(coords.longitude.toFixed(5)) })
      },
      (refusal) => {
        setFinding(false)
        setProblem(refusal.code === 1 ? NOT_GIVEN : NOT_FOUND)
      },
      { enableHighAccuracy: true, timeout: 20_000, maximumAge: 30_000 },
    )
  }
  return { find, finding, problem }
}
