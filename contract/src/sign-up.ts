import { z } from 'zod'
import { Done, endpoint } from './endpoint.ts'
import { Email, Password, Phone, name, text } from './kinds.ts'
import { OrganisationKind } from './organisation.ts'

const proof = {
  email: Email,
  /** Written with or without dashes, in capitals or not. */
  key: text(60, 1, 'Give the key you were handed'),
}

/** How a company that was made by the operators of the installation gets its first administrator. */
export const signUp = {
  key: endpoint({
    method: 'POST',
    path: '/sign-up/key',
    can: 'anyone',
    input: z.object(proof),
    output: z.object({ company: z.string(), kind: OrganisationKind, contactName: z.string().nullable() }),
    summary: 'Does the key fit the e-mail address? Until it does, the answer tells nothing about the address',
  }),
  create: endpoint({
    method: 'POST',
    path: '/sign-up',
    can: 'anyone',
    input: z.object({
      ...proof,
      company: name(100, 2, 'Give the name of your company'),
      name: name(100, 2, 'Give your full name'),
      username: z
        .string('Choose a username')
        .trim()
        .regex(/^[a-zA-Z0-9._-]{3,50}$/, 'Use 3 to 50 letters, digits, dots, dashes or underscores'),
      phone: Phone.nullable().optional(),
      password: Password,
    }),
    output: Done,
    summary: 'Set the company up and sign in as its administrator; the key works once',
  }),
}
