import { makeBackup } from './make-backup.ts'
import { performRestore } from './perform-restore.ts'
import { removeArchives } from './remove-archives.ts'
import { tidyBackups } from './tidy.ts'

export const jobs = [removeArchives, makeBackup, performRestore, tidyBackups]
