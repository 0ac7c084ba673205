export {
  type Account,
  type AccountRefused,
  addAccount,
  disableAccount,
  listAccounts,
  type NewAccount,
  type Role,
  roles,
  toUserName,
} from './accounts.ts'
export { generatePassword, hashPassword, refusalOfPassword, verifyPassword } from './passwords.ts'
export {
  endSession,
  findSession,
  IDLE_MINUTES,
  LONGEST_HOURS,
  openSession,
  type Session,
  type SignedIn,
} from './sessions.ts'
export { type Credentials, type SignInRefused, signIn } from './sign-in.ts'
export { csrfTokenOf, isCsrfTokenOf } from './tokens.ts'
