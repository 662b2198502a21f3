export { BoardPage } from './board-page.tsx'
export { WorkloadPage } from './workload-page.tsx'
