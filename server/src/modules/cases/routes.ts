import { cases } from '@mtambo/contract'
import type { Router } from '#core/http.ts'
import { assignCase } from './actions/assign-case.ts'
import { moveCase } from './actions/move-case.ts'
import { noteCase } from './actions/note-case.ts'
import { reportCase, reportMyCase } from './actions/report-case.ts'
import { listCases, listMyCases } from './list-cases.ts'
import { getCase, getMyCase } from './queries.ts'

export function routes({ serve }: Router) {
  serve(cases.list, listCases)
  serve(cases.get, getCase)
  serve(cases.report, reportCase)
  serve(cases.assign, assignCase)
  serve(cases.move, moveCase)
  serve(cases.note, noteCase)
  serve(cases.mine, listMyCases)
  serve(cases.myOne, getMyCase)
  serve(cases.reportMine, reportMyCase)
}
