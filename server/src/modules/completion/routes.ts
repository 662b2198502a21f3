import { completion } from '@mtambo/contract'
import type { Router } from '#core/http.ts'
import { saveCodes } from './actions/save-codes.ts'
import { getRules, saveRules } from './actions/save-rules.ts'
import { handOver, logPaper, orderPaper } from './papers.ts'
import { getCompletion } from './queries.ts'

export function routes({ serve, servePrepared }: Router) {
  serve(completion.get, getCompletion)
  serve(completion.saveCodes, saveCodes)
  serve(completion.rules, getRules)
  serve(completion.saveRules, saveRules)
  servePrepared(completion.orderPaper, orderPaper, handOver)
  servePrepared(completion.logPaper, logPaper, handOver)
}
