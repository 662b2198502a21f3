export { saveRules } from './actions/save-rules.ts'
export { pdfOfOrder } from './paper/order.ts'
export { orderSheet } from './paper/gather.ts'
export { workSignatures } from './tables.ts'
