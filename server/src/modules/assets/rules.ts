import type { Specifications } from '@mtambo/contract'
import { wordsOf } from '#core/search.ts'
import { textsIn } from './field-rules.ts'

/** Tags are compared in capitals: what was typed as `tx-nai-0142` is the same thing. */
export const sameTag = (typed: string) => typed.trim().toUpperCase()

type Findable = {
  tag: string
  name: string
  locationText: string | null
  serialNumber: string | null
  manufacturer: string | null
  model: string | null
  specifications: Specifications
}

/** What an asset is found by: its tag, as a whole, without its first letters, in parts and as digits alone; then what is written of it. */
export const wordsOfAsset = ({
  tag,
  name,
  locationText,
  serialNumber,
  manufacturer,
  model,
  specifications,
}: Findable) =>
  wordsOf(
    tag,
    tag.replace(/^[^-]*-/, ''),
    tag.replace(/\D/g, ''),
    name,
    serialNumber,
    model,
    manufacturer,
    locationText,
    ...textsIn(specifications),
  )
