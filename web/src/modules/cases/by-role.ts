import type { Output, staff } from '@mtambo/contract'

type Assignees = Output<typeof staff.assignees>

const work = (people: Assignees) => people.reduce((sum, { openWork }) => sum + openWork, 0)

/** The role that does most of the work stands first, and in it those with the least to do. */
export const byRole = (people: Assignees) =>
  Object.entries(Object.groupBy(people, ({ role }) => role))
    .map(([group, members = []]) => ({ group, members: members.toSorted((a, b) => a.openWork - b.openWork) }))
    .toSorted((a, b) => work(b.members) - work(a.members))
    .map(({ group, members }) => ({
      group,
      items: members.map(({ id, name, openWork }) => ({ value: id, label: `${name}, ${openWork} open` })),
    }))
