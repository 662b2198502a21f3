export { MeterPage } from './meter-page.tsx'
export { MetersPage } from './meters-page.tsx'
