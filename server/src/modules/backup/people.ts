import type { Tx } from '#core/db.ts'
import { newId } from '#core/ids.ts'
import { bringPeople, inventedEmail, peopleLike } from '#modules/identity/index.ts'
import { ArchivedUser, shaped } from './archive/format.ts'

/** Who may be taken for somebody of this installation. */
export type Trust = {
  /** The archive is the operator's own: who has the same address, or the same id, is the same person. */
  everybody: boolean
  /** Otherwise only the one who restores, by the address. */
  userId?: string
}

type Known = Awaited<ReturnType<typeof peopleLike>>[number]
export type Match =
  | { as: 'known'; id: string }
  | { as: 'new'; id: string; username: string | null }
  /** By name only: the address is somebody's who was not asked. */
  | { as: 'name'; id: string }

/**
 * Who somebody of an archive is here. An archive may be written by anybody, and nobody must become a member of a company,
 * or be looked up in it, because it names their address.
 */
export function matchOf(person: ArchivedUser, known: Known[], trust: Trust): Match {
  const email = person.email.toLowerCase()
  const sameId = known.find(({ id }) => id === person.id)
  const sameEmail = known.find((one) => one.email === email)
  const free = () => (sameId ? newId() : person.id)
  const same = sameEmail ?? (trust.everybody ? sameId : undefined)
  if (same && (trust.everybody || same.id === trust.userId)) return { as: 'known', id: same.id }
  if (sameEmail) return { as: 'name', id: free() }
  const taken = known.some(({ username }) => username === person.username?.toLowerCase())
  return { as: 'new', id: free(), username: taken ? null : person.username }
}

/** Settles who everybody of an archive is, a thousand at a time. */
export class People {
  /** Their ids in the archive → here. */
  readonly ids = new Map<string, string>()
  readonly newIds: string[] = []
  readonly nameOnly: { id: string; name: string }[] = []
  readonly #tx: Tx
  readonly #trust: Trust

  constructor(tx: Tx, trust: Trust) {
    this.#tx = tx
    this.#trust = trust
  }

  async take(rows: string[]) {
    const people = rows.map((row) => shaped(ArchivedUser, JSON.parse(row), 'somebody in it'))
    const known = await peopleLike(this.#tx, {
      ids: people.map(({ id }) => id),
      emails: people.map(({ email }) => email.toLowerCase()),
      usernames: people.flatMap(({ username }) => (username ? [username.toLowerCase()] : [])),
    })
    const matched = people.map((person) => ({ person, match: matchOf(person, known, this.#trust) }))
    for (const { person, match } of matched) {
      this.ids.set(person.id, match.id)
      if (match.as === 'new') this.newIds.push(match.id)
      if (match.as === 'name') this.nameOnly.push({ id: match.id, name: person.name })
    }
    await bringPeople(
      this.#tx,
      matched.flatMap(({ person, match }) => (match.as === 'known' ? [] : [brought(person, match)])),
    )
  }
}

function brought({ id: old, name, email, display_username, phone }: ArchivedUser, match: Match) {
  if (match.as !== 'new')
    return { id: match.id, name, email: inventedEmail(match.id), username: null, displayUsername: null, phone: null }
  // Who had no address had one made of the id.
  const own = email.toLowerCase() === inventedEmail(old) ? inventedEmail(match.id) : email.toLowerCase()
  return {
    id: match.id,
    name,
    email: own,
    username: match.username?.toLowerCase() ?? null,
    displayUsername: match.username && display_username,
    phone,
  }
}
