import type { WorkOrder } from '@mtambo/contract'
import { MediaPanel } from '#modules/files/index.ts'

export const MediaOfWork = ({ order: { id } }: { order: WorkOrder }) => <MediaPanel type="work-order" id={id} />
