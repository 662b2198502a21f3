import { Button, Text } from '@mantine/core'
import { IconCamera } from '@tabler/icons-react'
import { useEffect, useRef, useState } from 'react'

/** Browsers of phones have it, most others do not. */
type Detector = { detect: (source: HTMLVideoElement) => Promise<{ rawValue: string }[]> }
type Detectors = new (options: { formats: string[] }) => Detector
const detectors = () => (globalThis as { BarcodeDetector?: Detectors }).BarcodeDetector

export const canScan = () => detectors() !== undefined && navigator.mediaDevices !== undefined

const EVERY_MS = 200

/** Asks for the camera when it is wanted, and looks for a code until one is found or the page is left. */
export function CameraView({ onFound }: { onFound: (text: string) => void }) {
  const [on, setOn] = useState(false)
  const [problem, setProblem] = useState(false)
  const video = useRef<HTMLVideoElement>(null)
  useEffect(() => {
    if (!on || !video.current) return
    return watch(video.current, {
      onFound: (text) => (setOn(false), onFound(text)),
      onFailed: () => (setOn(false), setProblem(true)),
    })
  }, [on, onFound])
  if (on)
    return (
      // What the camera sees has nothing to say.
      <video
        ref={video}
        muted
        playsInline
        aria-label="What the camera sees"
        style={{ width: '100%', borderRadius: 8 }}
      />
    )
  return (
    <>
      <Button size="md" fullWidth leftSection={<IconCamera size={20} aria-hidden />} onClick={() => setOn(true)}>
        Open the camera
      </Button>
      {problem && (
        <Text mt="sm" role="alert">
          The camera cannot be used here. Allow it in the settings of the browser, or type the code.
        </Text>
      )}
    </>
  )
}

type Found = { onFound: (text: string) => void; onFailed: () => void }

function watch(video: HTMLVideoElement, { onFound, onFailed }: Found) {
  const Detectors = detectors()
  if (!Detectors) return undefined
  const detector = new Detectors({ formats: ['qr_code'] })
  let stream: MediaStream | undefined
  let timer: ReturnType<typeof setTimeout> | undefined
  let over = false
  const look = async () => {
    const [seen] = await detector.detect(video).catch(() => [])
    if (over) return
    if (seen) onFound(seen.rawValue)
    else timer = setTimeout(() => void look(), EVERY_MS)
  }
  const begin = async () => {
    stream = await navigator.mediaDevices.getUserMedia({ video: { facingMode: 'environment' } })
    if (over) return stop()
    video.srcObject = stream
    await video.play()
    await look()
  }
  const stop = () => stream?.getTracks().forEach((track) => track.stop())
  begin().catch(() => over || onFailed())
  return () => {
    over = true
    clearTimeout(timer)
    stop()
  }
}
