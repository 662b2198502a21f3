import { publicReports, qr } from '@mtambo/contract'
import type { Router } from '#core/http.ts'
import { addToReport, reopenReport } from './actions/add-to-report.ts'
import { drawLabels, notePrint, previewLabels } from './actions/print-labels.ts'
import { replaceCode } from './actions/replace-code.ts'
import { sendPhoto } from './actions/send-photo.ts'
import { joinReport, sendReport } from './actions/send-report.ts'
import { followReport } from './follow.ts'
import { look } from './look.ts'
import { findByCode, labelsOfAsset } from './queries.ts'
import { getSettings, saveSettings } from './settings.ts'

export function routes({ serve, serveOpen, servePrepared }: Router) {
  serve(qr.ofAsset, labelsOfAsset)
  serve(qr.replace, replaceCode)
  serve(qr.find, findByCode)
  serve(qr.preview, previewLabels)
  servePrepared(qr.print, drawLabels, notePrint)
  serve(qr.settings, getSettings)
  serve(qr.saveSettings, saveSettings)
  serveOpen(publicReports.look, look)
  serveOpen(publicReports.photo, sendPhoto)
  serveOpen(publicReports.report, sendReport)
  serveOpen(publicReports.join, joinReport)
  serveOpen(publicReports.follow, followReport)
  serveOpen(publicReports.add, addToReport)
  serveOpen(publicReports.reopen, reopenReport)
}
