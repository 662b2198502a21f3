import { v7 } from 'uuid'

/** UUIDv7: sorts by the time it was made, so new rows land together in the index. */
export const newId = () => v7()
