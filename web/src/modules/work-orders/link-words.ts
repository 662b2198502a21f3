import type { WorkLinkKind } from '@mtambo/contract'

export const LINK_KINDS: Record<WorkLinkKind, string> = {
  related: 'Related to',
  blocks: 'Blocks',
  blocked_by: 'Blocked by',
  duplicate_of: 'Duplicate of',
  duplicated_by: 'Duplicated by',
  follow_up_of: 'Follow-up of',
  followed_up_by: 'Followed up by',
}
