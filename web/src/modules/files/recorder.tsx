import { Button, Group, Modal, Stack, Text } from '@mantine/core'
import { useMediaQuery } from '@mantine/hooks'
import { useEffect, useRef, useState, useSyncExternalStore } from 'react'
import { formatInstant } from '#lib/format.ts'
import classes from './media.module.css'
import { MOST_SECONDS, Recording, type RecordingState } from './recording.ts'

const clock = (seconds: number) => `${Math.floor(seconds / 60)}:${String(seconds % 60).padStart(2, '0')}`
const ENDINGS: Record<string, string> = { 'audio/mp4': 'm4a', 'audio/ogg': 'ogg' }

const SAID: Record<RecordingState, string> = {
  asks: 'Your browser asks whether this page may use the microphone.',
  records: 'Recording',
  paused: 'Paused',
  recorded: 'Listen to it, then add it.',
  refused: '',
}

type Props = { onClose: () => void; onRecorded: (file: File) => void }

/** Records a voice note or a noise, lets one listen, and only then gives it on. */
export function Recorder({ onClose, onRecorded }: Props) {
  const meter = useRef<HTMLDivElement>(null)
  const [recording] = useState(() => new Recording())
  const { state, problem, seconds, recorded } = useSyncExternalStore(recording.watch, () => recording.now)
  useEffect(() => {
    void recording.begin((level) => meter.current?.style.setProperty('--level', String(level)))
    return recording.end
  }, [recording])
  const phone = useMediaQuery('(max-width: 48em)')
  const running = state === 'records' || state === 'paused'
  const refused = state === 'refused'
  return (
    // What was recorded is not lost by a tap beside it.
    <Modal
      opened
      onClose={onClose}
      title="Record"
      fullScreen={phone ?? false}
      closeOnClickOutside={refused}
      closeOnEscape={refused}
      closeButtonProps={{ 'aria-label': 'Close without adding' }}
    >
      <Stack>
        {running && (
          <>
            <Text className={classes.clock} role="timer">
              {clock(seconds)} <span className={classes.small}>of {clock(MOST_SECONDS)}</span>
            </Text>
            <div ref={meter} className={classes.meter} data-paused={state === 'paused' || undefined} aria-hidden />
          </>
        )}
        <Text role={refused ? 'alert' : 'status'}>{refused ? problem : SAID[state]}</Text>
        {recorded && (
          // One's own voice, a moment ago.
          // oxlint-disable-next-line jsx-a11y/media-has-caption
          <audio controls src={recorded.url} aria-label="What you recorded" className={classes.sound} />
        )}
        <Verbs
          state={state}
          recording={recording}
          onClose={onClose}
          onAdd={() => recorded && onRecorded(asFile(recorded.blob))}
        />
      </Stack>
    </Modal>
  )
}

const asFile = (recorded: Blob) =>
  new File([recorded], `Recording ${formatInstant(new Date()).replace(':', '.')}.${ENDINGS[recorded.type] ?? 'webm'}`, {
    type: recorded.type,
  })

type VerbsProps = { state: RecordingState; recording: Recording; onClose: () => void; onAdd: () => void }

/** What can be done now: never more than two things. */
function Verbs({ state, recording: { pause, resume, stop, begin }, onClose, onAdd }: VerbsProps) {
  const again = () => void begin()
  const verbs: Record<RecordingState, [string, () => void][]> = {
    asks: [['Cancel', onClose]],
    records: [
      ['Pause', pause],
      ['Stop', stop],
    ],
    paused: [
      ['Go on', resume],
      ['Stop', stop],
    ],
    recorded: [
      ['Record again', again],
      ['Add', onAdd],
    ],
    refused: [
      ['Close', onClose],
      ['Try again', again],
    ],
  }
  return (
    <Group grow>
      {verbs[state].map(([verb, act], i) => (
        <Button key={verb} size="md" variant={i === 1 ? 'filled' : 'default'} onClick={act}>
          {verb}
        </Button>
      ))}
    </Group>
  )
}
