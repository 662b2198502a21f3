import { platform, signUp, support } from '@mtambo/contract'
import type { Router } from '#core/http.ts'
import { currentSession } from '#modules/identity/index.ts'
import { approveSupport, declineSupport, saveSupport } from './actions/answer-support.ts'
import { askSupport } from './actions/ask-support.ts'
import { renewKey, withdrawKey } from './actions/company-key.ts'
import { editCompany } from './actions/edit-company.ts'
import { endOwnSupport, endSupport } from './actions/end-support.ts'
import { enterSupport } from './actions/enter-support.ts'
import { loginOperator } from './actions/login-operator.ts'
import { onboardCompany } from './actions/onboard-company.ts'
import { addOperator, removeOperator } from './actions/operators.ts'
import { checkKey, signUpCompany } from './actions/sign-up.ts'
import { activateCompany, suspendCompany } from './actions/suspend-company.ts'
import { getCompany, getPlatformMe, listCompanies, listOperators } from './queries.ts'
import { listSupport } from './support-queries.ts'

export function routes({ serve, serveOpen }: Router) {
  serveOpen(platform.login, loginOperator)
  serve(platform.me, (ctx, _, client) => getPlatformMe(ctx, currentSession(client).supportId))
  serve(platform.companies, listCompanies)
  serve(platform.onboard, onboardCompany)
  serve(platform.company, getCompany)
  serve(platform.edit, editCompany)
  serve(platform.renewKey, renewKey)
  serve(platform.withdrawKey, withdrawKey)
  serve(platform.suspend, suspendCompany)
  serve(platform.activate, activateCompany)
  serve(platform.askSupport, askSupport)
  serve(platform.enterSupport, enterSupport)
  serve(platform.endSupport, endOwnSupport)
  serve(platform.operators, listOperators)
  serve(platform.addOperator, addOperator)
  serve(platform.removeOperator, removeOperator)
  serveOpen(signUp.key, checkKey)
  serveOpen(signUp.create, signUpCompany)
  serve(support.list, listSupport)
  serve(support.save, saveSupport)
  serve(support.approve, approveSupport)
  serve(support.decline, declineSupport)
  serve(support.end, endSupport)
}
