import type { WorkOrder } from '@mtambo/contract'
import { ApproveWork } from './approve-work.tsx'
import { AssignWork } from './assign-work.tsx'
import { CancelWork } from './cancel-work.tsx'
import { CompleteWork } from './complete-work.tsx'
import { HoldWork } from './hold-work.tsx'
import { LogWork } from './log-work.tsx'
import { NoteOnWork } from './note-on-work.tsx'
import { PostponeWork } from './postpone-work.tsx'
import { RejectWork } from './reject-work.tsx'
import { RescheduleWork } from './reschedule-work.tsx'
import { StartBlocked } from './start-blocked.tsx'
import type { Verb } from './verbs.ts'
import { WithdrawRequest } from './withdraw-request.tsx'

type Asked = { order: WorkOrder; asked: Verb | null; onClose: () => void }

/** Each question has its own form; the one that was asked for is open. */
export function WorkQuestions({ order, asked, onClose }: Asked) {
  const { id } = order
  return (
    <>
      <ApproveWork order={order} opened={asked === 'approve'} onClose={onClose} />
      <RejectWork order={order} opened={asked === 'reject'} onClose={onClose} />
      <WithdrawRequest order={order} opened={asked === 'withdraw'} onClose={onClose} />
      <StartBlocked order={order} opened={asked === 'start'} onClose={onClose} />
      <HoldWork id={id} opened={asked === 'hold'} onClose={onClose} />
      <NoteOnWork id={id} opened={asked === 'note'} onClose={onClose} />
      <LogWork id={id} opened={asked === 'log'} onClose={onClose} />
      <CompleteWork order={order} opened={asked === 'complete'} onClose={onClose} />
      <AssignWork order={order} opened={asked === 'assign'} onClose={onClose} />
      <RescheduleWork order={order} opened={asked === 'reschedule'} onClose={onClose} />
      <PostponeWork order={order} opened={asked === 'postpone'} onClose={onClose} />
      <CancelWork order={order} opened={asked === 'cancel'} onClose={onClose} />
    </>
  )
}
