import { registerCodes } from '#modules/assets/index.ts'
import { codeTyped } from './codes.ts'

export { codesOf } from './codes.ts'
export { extras } from './pages/pages.ts'
export { saveSettings as saveQrSettings } from './settings.ts'
export { publicReports } from './tables.ts'

registerCodes(async (ctx, typed) => (await codeTyped(ctx, typed))?.assetId)
