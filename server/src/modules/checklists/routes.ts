import { checklists } from '@mtambo/contract'
import type { Router } from '#core/http.ts'
import { addToOrder } from './actions/add-to-order.ts'
import { fillStep } from './actions/fill-step.ts'
import { followUpStep } from './actions/open-follow-up.ts'
import { removeFromOrder } from './actions/remove-from-order.ts'
import { createChecklist, editChecklist } from './actions/save-checklist.ts'
import { setChecklistActive } from './actions/set-active.ts'
import { getChecklist, getChecklists, listChecklists } from './queries.ts'

export function routes({ serve }: Router) {
  serve(checklists.list, listChecklists)
  serve(checklists.get, getChecklist)
  serve(checklists.create, createChecklist)
  serve(checklists.edit, editChecklist)
  serve(checklists.setActive, setChecklistActive)
  serve(checklists.ofOrder, getChecklists)
  serve(checklists.addTo, addToOrder)
  serve(checklists.removeFrom, removeFromOrder)
  serve(checklists.fill, fillStep)
  serve(checklists.followUp, followUpStep)
}
