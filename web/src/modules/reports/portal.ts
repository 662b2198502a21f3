/** The pages of this module in the customer portal. */
export { MyDashboardPage } from './my-dashboard.tsx'
