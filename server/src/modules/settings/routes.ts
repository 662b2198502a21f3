import { settings } from '@mtambo/contract'
import type { Router } from '#core/http.ts'
import { listTemplates } from '#modules/notifications/index.ts'
import { saveCategories } from './actions/save-categories.ts'
import { saveHours } from './actions/save-hours.ts'
import { saveNumbers } from './actions/save-numbers.ts'
import { saveProfile } from './actions/save-profile.ts'
import { previewTemplate, resetTemplate, saveTemplate } from './actions/templates.ts'
import { getCategories, getHours, getNumbers, getProfile } from './queries.ts'

export function routes({ serve }: Router) {
  serve(settings.profile, getProfile)
  serve(settings.saveProfile, saveProfile)
  serve(settings.numbers, getNumbers)
  serve(settings.saveNumbers, saveNumbers)
  serve(settings.categories, getCategories)
  serve(settings.saveCategories, saveCategories)
  serve(settings.hours, getHours)
  serve(settings.saveHours, saveHours)
  serve(settings.templates, listTemplates)
  serve(settings.saveTemplate, saveTemplate)
  serve(settings.resetTemplate, resetTemplate)
  serve(settings.previewTemplate, previewTemplate)
}
