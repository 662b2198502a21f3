/** The pages of this module in the customer portal. */
export { MyProfilePage } from './my-profile.tsx'
export { AddMyAccountPage } from './add-my-account.tsx'
export { MyAccountsPage } from './my-accounts.tsx'
