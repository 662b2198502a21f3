import { identity } from '@mtambo/contract'
import type { Router } from '#core/http.ts'
import { changePassword } from './actions/change-password.ts'
import { loginCustomer } from './actions/login-customer.ts'
import { login } from './actions/login.ts'
import { logout } from './actions/logout.ts'
import { requestPasswordReset } from './actions/request-password-reset.ts'
import { resetPassword } from './actions/reset-password.ts'
import { revokeSession } from './actions/revoke-session.ts'
import { secondFactor } from './actions/second-factor.ts'
import { switchOrganisation } from './actions/switch-organisation.ts'
import { confirmTwoFactor, startTwoFactor, stopTwoFactor } from './actions/two-factor.ts'
import { updateMe } from './actions/update-me.ts'
import { getMe, mySessions } from './me.ts'
import { listDoors } from './organisation.ts'

export function routes({ serve, serveOpen }: Router) {
  serveOpen(identity.doors, listDoors)
  serveOpen(identity.login, login)
  serveOpen(identity.loginCustomer, loginCustomer)
  serveOpen(identity.secondFactor, secondFactor)
  serveOpen(identity.logout, logout)
  serveOpen(identity.requestPasswordReset, requestPasswordReset)
  serveOpen(identity.resetPassword, resetPassword)
  serve(identity.me, getMe)
  serve(identity.updateMe, updateMe)
  serve(identity.switchOrganisation, switchOrganisation)
  serve(identity.changePassword, changePassword)
  serve(identity.sessions, mySessions)
  serve(identity.revokeSession, revokeSession)
  serve(identity.startTwoFactor, startTwoFactor)
  serve(identity.confirmTwoFactor, confirmTwoFactor)
  serve(identity.stopTwoFactor, stopTwoFactor)
}
