import { on } from '#core/events.ts'
import { membersWhoMay } from '#modules/identity/index.ts'
import { tell } from '#modules/notifications/index.ts'
import { warrantyEnding } from './events.ts'
import { assertAsset } from './queries.ts'
import { warrantyText } from './texts.ts'

export const tellOfWarranty = on(warrantyEnding, 'assets.tell-of-warranty', async (ctx, happened) => {
  const asset = await assertAsset(ctx, happened.about)
  await tell(ctx, {
    happened,
    kind: 'warranty_ending',
    people: await membersWhoMay(ctx, 'assets:edit'),
    ...warrantyText(asset, happened.data.until),
    about: { type: 'asset', id: asset.id },
  })
})
