import type { Stage } from '../../platform/identity/index.ts'

export const ACCOUNT_PATH = '/account'
export const PASSWORD_PATH = '/account/password'
export const ONE_TIME_CODE_PATH = '/account/one-time-code'
export const TURN_OFF_CODES_PATH = '/account/one-time-code/off'
export const SESSIONS_PATH = '/account/sessions'
export const MORNING_MAIL_PATH = '/account/morning-mail'
export const SIGN_IN_CODE_PATH = '/sign-in/code'

/** Where a script of ours asks for the key of what it keeps in the browser. */
export const BROWSER_KEY_PATH = '/account/browser-key'

export const KEPT_FORM_PATTERN = '/account/kept-form/:id'

export function keptFormPath(id: string): string {
  return `/account/kept-form/${encodeURIComponent(id)}`
}

const STEPS: Readonly<Record<Exclude<Stage, 'full'>, string>> = {
  code: SIGN_IN_CODE_PATH,
  enrol: ONE_TIME_CODE_PATH,
  password: PASSWORD_PATH,
}

/** Where signing in goes on, and with the last step done, the page that was asked for. `goOnTo` is a path of ours. */
export function toStagePath(stage: Stage, goOnTo: string): string {
  if (stage === 'full') return goOnTo
  return `${STEPS[stage]}?${new URLSearchParams([['then', goOnTo]]).toString()}`
}
