import { backup } from '@mtambo/contract'
import type { Router } from '#core/http.ts'
import { beginRestore } from './actions/begin-restore.ts'
import { discardArchive, noteArchive, takeArchive } from './actions/check-archive.ts'
import { removeBackup } from './actions/remove-backup.ts'
import { startBackup } from './actions/start-backup.ts'
import { getRestores, listBackups } from './queries.ts'
import { dataSettingsOf, saveDataSettings } from './settings.ts'

export function routes({ serve, servePrepared }: Router) {
  serve(backup.list, listBackups)
  serve(backup.start, startBackup)
  serve(backup.remove, removeBackup)
  serve(backup.settings, dataSettingsOf)
  serve(backup.saveSettings, saveDataSettings)
  serve(backup.restores, getRestores)
  servePrepared(backup.check, takeArchive, noteArchive)
  serve(backup.restore, beginRestore)
  serve(backup.discard, discardArchive)
}
