export {
  type Account,
  type AccountRefused,
  addAccount,
  listAccounts,
  type NewAccount,
  toUserName,
} from './accounts.ts'
export { type AccountShown, findAccountShown, listAccountsShown } from './account-list.ts'
export { EVER, hasOn, type NewRole, type RoleHeld, type RoleRefused } from './account-roles.ts'
export { disableAccount, enableAccount, linkAccount } from './change-account.ts'
export { type EndRole, endRole, giveRole } from './change-roles.ts'
export { generatePassword, hashPassword, refusalOfPassword, verifyPassword } from './passwords.ts'
export { type Begun, type Beginning, beginSession, mustHaveCodes, stageAfterCodes } from './begin-session.ts'
export { newCodeSecret, toAuthenticatorLink } from './authenticator.ts'
export {
  changePassword,
  hasPassword,
  type PasswordRefused,
  provePassword,
  setPassword,
} from './change-password.ts'
export { toDeviceWords } from './device.ts'
export { findAccountId } from './find-account.ts'
export { findSecretBox } from './find-secret-box.ts'
export { findKeptForm, forgetKeptForm, keepForm, type KeptForm } from './kept-forms.ts'
export {
  type CodesState,
  findCodes,
  openNewSecret,
  resetCodes,
  sealNewSecret,
  spendCode,
  turnOffCodes,
  turnOnCodes,
} from './one-time-codes.ts'
export { createSecretBox, type SecretBox } from './secret-box.ts'
export { endSessionOf, endSessionsOf, type ListedSession, listSessionsOf } from './session-list.ts'
export {
  countWrongCode,
  endSession,
  findEndedSession,
  findSession,
  IDLE_MINUTES,
  LONGEST_HOURS,
  NOTED_EVERY_SECONDS,
  openSession,
  renewSession,
  type Session,
  type SessionStart,
  type SignedIn,
  type SignInMethod,
  type Stage,
} from './sessions.ts'
export { type Credentials, recordSignedIn, type SignInRefused, signIn } from './sign-in.ts'
export { csrfTokenOf, isCsrfTokenOf } from './tokens.ts'
export { ROLE_NAMES, type Role, roles } from './roles.ts'
