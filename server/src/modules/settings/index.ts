import { publicPicture } from '#core/public-pictures.ts'
import { findLogo } from './queries.ts'

export { saveCategories } from './actions/save-categories.ts'
export { registerCategoryUse } from './category-use.ts'
export { settingsChanged } from './events.ts'

export const extras = [publicPicture('/api/organisations/:slug/logo', findLogo)]
