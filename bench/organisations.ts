import { closeDatabase, openDatabase } from '../server/src/core/db.ts'
import { addMember, createOrganisation, createUser } from '../server/src/modules/identity/index.ts'

export type SeededOrg = { id: string; manager: string; password: string; managers: number }

const PASSWORD = 'bench-password-1'
const MANAGERS = 3

/** Organisations made as the product makes them, each with three managers who are told of every report. */
export async function createOrganisations(url: string, count: number): Promise<SeededOrg[]> {
  openDatabase(url)
  const made: SeededOrg[] = []
  for (let i = 0; i < count; i++) {
    const { id } = await createOrganisation({ name: `Utility ${i}`, slug: `utility-${i}`, kind: 'electric-utility' })
    for (let m = 0; m < MANAGERS; m++) {
      const user = await createUser({
        name: `Manager ${m}`,
        username: `manager-${i}-${m}`,
        email: `manager-${i}-${m}@example.com`,
        password: PASSWORD,
      })
      await addMember(id, user.id, 'manager', 'active')
    }
    made.push({ id, manager: `manager-${i}-0`, password: PASSWORD, managers: MANAGERS })
  }
  await closeDatabase()
  return made
}
