import { AddStaff, settings } from '@mtambo/contract'
import { expect, test } from 'vitest'
import { presets } from '#presets/index.ts'
import { newId } from '#core/ids.ts'
import { demoOrganisations } from './organisations.ts'
import { staffingOf } from './staffing.ts'

test.each(demoOrganisations)('$name invites somebody new, and sends only its own people home', (organisation) => {
  const { away, invited, profile, hours } = staffingOf(organisation.slug)
  const active = organisation.staff.filter(({ status }) => status === 'active').map(({ username }) => username)
  expect(away.filter(({ username }) => !active.includes(username))).toEqual([])
  const roles = presets[organisation.kind].roles.map(({ code }) => code)
  for (const { role, ...person } of invited) {
    expect(roles).toContain(role)
    AddStaff.parse({ ...person, roleId: newId(), how: 'invite' })
    expect(demoOrganisations.flatMap((each) => each.staff).map(({ phone }) => phone)).not.toContain(person.phone)
  }
  settings.saveProfile.input.parse(profile ?? {})
  settings.saveHours.input.parse({ hours })
})
