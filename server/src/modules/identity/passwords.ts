import { hash, verify } from '@node-rs/argon2'

// argon2id (the library's default kind) with the parameters OWASP recommends.
const COST = { memoryCost: 19_456, timeCost: 2, parallelism: 1 }

export const hashPassword = (password: string) => hash(password, COST)
export const passwordFits = (stored: string, password: string) => verify(stored, password).catch(() => false)
