import type { Point } from '@mtambo/contract'
import { Anchor } from '@mantine/core'
import { formatPhone } from '#lib/format.ts'

/** Calls on a phone. Underlined: it often stands in the middle of a sentence. */
export const PhoneLink = ({ number }: { number: string }) => (
  <Anchor href={`tel:${number.replaceAll(/[^+\d]/g, '')}`} className="tabular" underline="always">
    {formatPhone(number)}
  </Anchor>
)

/** Opens the map of the device. */
export const GeoLink = ({ point: { latitude, longitude } }: { point: Point }) => (
  <Anchor href={geoAddress({ latitude, longitude })} className="tabular" underline="always">
    {latitude.toFixed(5)}, {longitude.toFixed(5)}
  </Anchor>
)

export const geoAddress = ({ latitude, longitude }: Point) => `geo:${latitude},${longitude}?q=${latitude},${longitude}`
