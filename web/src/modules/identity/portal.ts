/** The pages of this module in the customer portal. */
export { DevicesPage } from './portal-devices.tsx'
export { ForgottenPage } from './portal-forgotten.tsx'
export { LoginPage } from './portal-login.tsx'
export { PasswordPage } from './portal-password.tsx'
export { RegisterPage } from './portal-register.tsx'
export { ResetPage } from './portal-reset.tsx'
export { SignInPage } from './portal-sign-in.tsx'
