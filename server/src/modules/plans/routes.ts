import { planJobs, plans } from '@mtambo/contract'
import type { Router } from '#core/http.ts'
import { createPlan } from './actions/create-plan.ts'
import { editPlan } from './actions/edit-plan.ts'
import { addAssets, removeAssets } from './actions/keep-assets.ts'
import { setDue, skipTime } from './actions/move-due.ts'
import { endPlan, pausePlan, resumePlan } from './actions/stop-plan.ts'
import { forecastJobs, forecastMonths } from './forecast.ts'
import { listPlanAssets } from './list-assets.ts'
import { listPlanJobs } from './list-jobs.ts'
import { getPlan, listPlans } from './queries.ts'

export function routes({ serve }: Router) {
  serve(plans.list, listPlans)
  serve(plans.get, getPlan)
  serve(plans.create, createPlan)
  serve(plans.edit, editPlan)
  serve(plans.pause, pausePlan)
  serve(plans.resume, resumePlan)
  serve(plans.end, endPlan)
  serve(plans.assets, listPlanAssets)
  serve(plans.addAssets, addAssets)
  serve(plans.removeAssets, removeAssets)
  serve(plans.skip, skipTime)
  serve(plans.setDue, setDue)
  serve(planJobs.list, listPlanJobs)
  serve(planJobs.months, forecastMonths)
  serve(planJobs.forecast, forecastJobs)
}
