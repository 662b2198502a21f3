import { exchange } from '@mtambo/contract'
import type { Router } from '#core/http.ts'
import { discardImport } from './actions/discard-import.ts'
import { mapColumns } from './actions/map-columns.ts'
import { startImport } from './actions/start-import.ts'
import { undoImport } from './actions/undo-import.ts'
import { showImport, takeFile } from './actions/upload-file.ts'
import { getImport, listImports, listProblems, listRegisters } from './queries.ts'
import { templateOf } from './templates.ts'

export function routes({ serve, servePrepared }: Router) {
  serve(exchange.registers, listRegisters)
  serve(exchange.template, templateOf)
  serve(exchange.list, listImports)
  serve(exchange.get, getImport)
  serve(exchange.problems, listProblems)
  servePrepared(exchange.upload, takeFile, showImport)
  serve(exchange.map, mapColumns)
  serve(exchange.start, startImport)
  serve(exchange.undo, undoImport)
  serve(exchange.discard, discardImport)
}
