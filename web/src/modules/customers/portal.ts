/** The pages of this module in the customer portal. */
export { MyProfilePage } from './my-profile.tsx'
