/** The pages of this module in the customer portal. */
export { MyNoticesPage } from './my-notices.tsx'
export { MyPreferencesPage } from './my-preferences.tsx'
