import type { WorkLinkKind } from '@mtambo/contract'
import type { StoredLink } from './tables.ts'

type Stored = { kind: StoredLink; fromId: string; toId: string }

/** How a link is kept that this one has to another: once for both, so that they cannot say different things. */
export function storedLink(kind: WorkLinkKind, id: string, otherId: string): Stored {
  switch (kind) {
    case 'related':
      return { kind, fromId: id < otherId ? id : otherId, toId: id < otherId ? otherId : id }
    case 'blocks':
      return { kind: 'blocks', fromId: id, toId: otherId }
    case 'blocked_by':
      return { kind: 'blocks', fromId: otherId, toId: id }
    case 'duplicate_of':
      return { kind: 'duplicate', fromId: id, toId: otherId }
    case 'duplicated_by':
      return { kind: 'duplicate', fromId: otherId, toId: id }
    case 'follow_up_of':
      return { kind: 'follow_up', fromId: id, toId: otherId }
    case 'followed_up_by':
      return { kind: 'follow_up', fromId: otherId, toId: id }
  }
}

const SEEN: Record<StoredLink, { from: WorkLinkKind; to: WorkLinkKind }> = {
  related: { from: 'related', to: 'related' },
  blocks: { from: 'blocks', to: 'blocked_by' },
  duplicate: { from: 'duplicate_of', to: 'duplicated_by' },
  follow_up: { from: 'follow_up_of', to: 'followed_up_by' },
}

/** The link as the one of the two sees it whose page is open. */
export const seenFrom = (id: string, { kind, fromId }: Pick<Stored, 'kind' | 'fromId'>): WorkLinkKind =>
  SEEN[kind][fromId === id ? 'from' : 'to']

/** For the history of the one, with the number of the other. */
export const LINK_WORDS: Record<WorkLinkKind, string> = {
  related: 'Related to',
  blocks: 'Blocks',
  blocked_by: 'Blocked by',
  duplicate_of: 'Duplicate of',
  duplicated_by: 'Duplicated by',
  follow_up_of: 'Follow-up of',
  followed_up_by: 'Followed up by',
}

export const OPPOSITE: Record<WorkLinkKind, WorkLinkKind> = {
  related: 'related',
  blocks: 'blocked_by',
  blocked_by: 'blocks',
  duplicate_of: 'duplicated_by',
  duplicated_by: 'duplicate_of',
  follow_up_of: 'followed_up_by',
  followed_up_by: 'follow_up_of',
}
