import { workCosts } from '@mtambo/contract'
import type { Router } from '#core/http.ts'
import { addLabour } from './actions/add-labour.ts'
import { editLabour } from './actions/edit-labour.ts'
import { estimateCost } from './actions/estimate-cost.ts'
import { addCost, removeCost } from './actions/other-costs.ts'
import { planPart } from './actions/plan-part.ts'
import { removeLabour } from './actions/remove-labour.ts'
import { removePart } from './actions/remove-part.ts'
import { returnPart } from './actions/return-part.ts'
import { setRate } from './actions/set-rate.ts'
import { startTimer } from './actions/start-timer.ts'
import { stopTimer } from './actions/stop-timer.ts'
import { usePart } from './actions/use-part.ts'
import { getCosts } from './queries.ts'
import { listRates } from './rates.ts'
import { myTimer } from './timers.ts'

export function routes({ serve }: Router) {
  serve(workCosts.get, getCosts)
  serve(workCosts.addLabour, addLabour)
  serve(workCosts.editLabour, editLabour)
  serve(workCosts.removeLabour, removeLabour)
  serve(workCosts.myTimer, myTimer)
  serve(workCosts.startTimer, startTimer)
  serve(workCosts.stopTimer, stopTimer)
  serve(workCosts.planPart, planPart)
  serve(workCosts.usePart, usePart)
  serve(workCosts.returnPart, returnPart)
  serve(workCosts.removePart, removePart)
  serve(workCosts.addCost, addCost)
  serve(workCosts.removeCost, removeCost)
  serve(workCosts.estimate, estimateCost)
  serve(workCosts.rates, listRates)
  serve(workCosts.setRate, setRate)
}
