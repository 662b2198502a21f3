import { planning } from '@mtambo/contract'
import type { Router } from '#core/http.ts'
import { planWork } from './actions/plan-work.ts'
import { getColumn } from './board.ts'
import { getExpected } from './expected.ts'
import { getWorkload, listToPlan } from './workload.ts'

export function routes({ serve }: Router) {
  serve(planning.board, getColumn)
  serve(planning.workload, getWorkload)
  serve(planning.toPlan, listToPlan)
  serve(planning.plan, planWork)
  serve(planning.expected, getExpected)
}
