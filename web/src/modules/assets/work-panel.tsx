import type { Asset } from '@mtambo/contract'
import { WorkOn } from './work-on.tsx'

export const WorkPanel = ({ asset: { id } }: { asset: Asset }) => <WorkOn assetId={id} />
