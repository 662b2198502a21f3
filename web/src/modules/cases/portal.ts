/** The pages of this module in the customer portal, and the row its first page shows. */
export { MyCaseRow } from './my-case-row.tsx'
export { MyCasePage } from './my-case.tsx'
export { MyCasesPage } from './my-cases.tsx'
export { ReportMyCasePage } from './report-my-case.tsx'
