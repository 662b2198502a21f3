export { CasePage } from './case-page.tsx'
export { type CaseSearch, CasesPage } from './cases-page.tsx'
export { ReportCasePage } from './report-case-page.tsx'
