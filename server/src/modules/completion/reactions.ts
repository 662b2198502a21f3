import { invalid } from '#core/errors.ts'
import { organisationOf } from '#modules/identity/index.ts'
import { registerCompletion } from '#modules/work-orders/index.ts'
import { tellFailure } from './codes.ts'
import { missingCodes, needsOf, rulesFrom } from './rules.ts'
import { keepSignatures } from './signatures.ts'
import { tellStandstill } from './standstill.ts'

/** What the organisation asks for is there, whichever way the work is completed; what was told is kept. */
registerCompletion(async (ctx, order, asked) => {
  const needs = needsOf(rulesFrom((await organisationOf(ctx)).settings), order.type)
  const given = asked.signatures ?? []
  const missing = {
    ...(needs.codes && missingCodes({ ...order, ...asked })),
    ...(needs.signature &&
      !given.some(({ role }) => role === 'technician') && {
        signatures: 'Sign for the work: draw it, or type your name.',
      }),
  }
  if (Object.keys(missing).length > 0)
    throw invalid(missing, `${order.number} cannot be completed like this: ${Object.values(missing).join(', ')}`)
  await tellFailure(ctx, order, asked)
  await tellStandstill(ctx, order, asked)
  await keepSignatures(ctx, order, given)
})
