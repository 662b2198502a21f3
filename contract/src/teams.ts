import { z } from 'zod'
import { Done, endpoint } from './endpoint.ts'
import { Id, Person, line } from './kinds.ts'

/** Members who get work together. */
export const Team = z.object({
  id: Id,
  name: z.string(),
  members: z.array(Person),
})
export type Team = z.output<typeof Team>

const teamFields = {
  name: line(60, 2, 'Give the team a name'),
  userIds: z.array(Id).max(200, 'At most 200 people'),
}

export const teams = {
  list: endpoint({
    method: 'GET',
    path: '/teams',
    can: 'staff',
    input: z.object({}),
    output: z.array(Team),
    summary: 'The teams and who is in them',
  }),
  add: endpoint({
    method: 'POST',
    path: '/teams',
    can: 'staff:manage',
    input: z.object({ id: Id.optional(), ...teamFields }),
    output: Team,
    summary: 'Make a team',
  }),
  edit: endpoint({
    method: 'PUT',
    path: '/teams/:id',
    can: 'staff:manage',
    input: z.object({ id: Id, ...z.object(teamFields).partial().shape }),
    output: Team,
    summary: 'Change a team',
  }),
  remove: endpoint({
    method: 'DELETE',
    path: '/teams/:id',
    can: 'staff:manage',
    input: z.object({ id: Id }),
    output: Done,
    summary: 'Dissolve a team that has no open work',
  }),
}
