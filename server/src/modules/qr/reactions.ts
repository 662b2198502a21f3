import { follow, on } from '#core/events.ts'
import { assetCreated } from '#modules/assets/index.ts'
import { caseMoved, caseNoted, caseReported } from '#modules/cases/index.ts'
import { giveCodeSoon } from './codes.ts'
import { caseFollowed } from './events.ts'
import { tellFollowers } from './sms.ts'

/** Whatever is added to the register has a code from the beginning. */
export const codeOfAsset = follow(assetCreated, async (ctx, { about }) => giveCodeSoon(ctx, about))

export const sendLink = on(
  caseReported,
  'qr.send-link',
  (ctx, { about, id }) => tellFollowers(ctx, { caseId: about, eventId: id, what: 'received' }),
  ({ actorId }) => actorId === null,
)

export const sendLinkToJoined = on(caseFollowed, 'qr.send-link-to-joined', (ctx, { about, id, data }) =>
  tellFollowers(ctx, { caseId: about, eventId: id, what: 'received' }, data.reportId),
)

export const tellOfFix = on(
  caseMoved,
  'qr.tell-of-fix',
  (ctx, { about, id, data }) =>
    tellFollowers(ctx, { caseId: about, eventId: id, what: data.declined ? 'answered' : 'fixed' }),
  ({ to }) => to === 'resolved',
)

export const tellOfAnswer = on(
  caseNoted,
  'qr.tell-of-answer',
  (ctx, { about, id }) => tellFollowers(ctx, { caseId: about, eventId: id, what: 'answered' }),
  ({ data }) => data['forReporter'] === true && data['byReporter'] !== true,
)
