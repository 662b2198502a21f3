import type { Option } from '../register.ts'

const inWords = (code: string) => code.charAt(0).toUpperCase() + code.slice(1).replaceAll('_', ' ')

/** The choices of the product's own lists, as they are called on screens. */
export const labelled = (codes: readonly string[]): Option[] => codes.map((code) => ({ code, label: inWords(code) }))

export const pointOf = ({ latitude, longitude }: { latitude: number | null; longitude: number | null }) =>
  latitude === null || longitude === null ? null : { latitude, longitude }
