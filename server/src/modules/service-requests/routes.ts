import { serviceRequests } from '@mtambo/contract'
import type { Router } from '#core/http.ts'
import { approveRequest } from './actions/approve-request.ts'
import { askMyRequest, askRequest } from './actions/ask-request.ts'
import { completeRequest } from './actions/complete-request.ts'
import { noteRequest } from './actions/note-request.ts'
import { planRequest } from './actions/plan-request.ts'
import { rejectRequest } from './actions/reject-request.ts'
import { reviewRequest } from './actions/review-request.ts'
import { withdrawMyRequest } from './actions/withdraw-request.ts'
import { listMyRequests, listRequests } from './list-requests.ts'
import { getMyRequest, getRequest } from './queries.ts'

export function routes({ serve }: Router) {
  serve(serviceRequests.list, listRequests)
  serve(serviceRequests.get, getRequest)
  serve(serviceRequests.create, askRequest)
  serve(serviceRequests.review, reviewRequest)
  serve(serviceRequests.approve, approveRequest)
  serve(serviceRequests.reject, rejectRequest)
  serve(serviceRequests.plan, planRequest)
  serve(serviceRequests.complete, completeRequest)
  serve(serviceRequests.note, noteRequest)
  serve(serviceRequests.mine, listMyRequests)
  serve(serviceRequests.myOne, getMyRequest)
  serve(serviceRequests.askMine, askMyRequest)
  serve(serviceRequests.withdrawMine, withdrawMyRequest)
}
