type Stored = { latitude: number | null; longitude: number | null }

/** A position as the contract has it, from the two columns it is stored in. Half of one is none. */
export const pointOf = ({ latitude, longitude }: Stored) =>
  latitude === null || longitude === null ? null : { latitude, longitude }
