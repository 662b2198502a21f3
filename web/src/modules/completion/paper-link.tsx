import { Anchor } from '@mantine/core'
import { IconFileTypePdf } from '@tabler/icons-react'

/** The paper of an order, or of one entry of its log, to keep or to print. */
export const PaperLink = ({ of, id, children }: { of: 'work-orders' | 'work-logs'; id: string; children: string }) => (
  <Anchor
    href={`/api/${of}/${id}/paper`}
    download
    size="sm"
    style={{ display: 'inline-flex', alignItems: 'center', gap: 4 }}
  >
    <IconFileTypePdf size={16} aria-hidden />
    {children}
  </Anchor>
)
