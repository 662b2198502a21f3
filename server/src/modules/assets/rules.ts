import { wordsOf } from '#core/search.ts'

/** Tags are compared in capitals: what was typed as `tx-nai-0142` is the same thing. */
export const sameTag = (typed: string) => typed.trim().toUpperCase()

type Findable = { tag: string; name: string; locationText: string | null; serialNumber: string | null }

/** What an asset is found by: its tag, as a whole, without its first letters, in parts and as digits alone. */
export const wordsOfAsset = ({ tag, name, locationText, serialNumber }: Findable) =>
  wordsOf(tag, tag.replace(/^[^-]*-/, ''), tag.replace(/\D/g, ''), name, locationText, serialNumber)
