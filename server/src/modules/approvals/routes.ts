import { approvals } from '@mtambo/contract'
import type { Router } from '#core/http.ts'
import { assignMany, cancelMany, closeWork, moveMany } from './actions/bulk.ts'
import { editRequest, withdrawRequest } from './actions/change-request.ts'
import { approveWork, rejectWork } from './actions/decide.ts'
import { requestWork } from './actions/request-work.ts'
import { countWaiting } from './waiting.ts'

export function routes({ serve }: Router) {
  serve(approvals.request, requestWork)
  serve(approvals.editRequest, editRequest)
  serve(approvals.withdraw, withdrawRequest)
  serve(approvals.waiting, countWaiting)
  serve(approvals.approve, approveWork)
  serve(approvals.reject, rejectWork)
  serve(approvals.close, closeWork)
  serve(approvals.assignMany, assignMany)
  serve(approvals.moveMany, moveMany)
  serve(approvals.cancelMany, cancelMany)
}
