// What a manager has to look into beside the work of each officer, or a social worker to tell: counts, each with the page
// that lists them.
import type { Role } from '../../platform/web/route.ts'

export const EXCEPTION_KINDS = ['untold', 'doomed', 'dependent', 'openings', 'mail', 'events'] as const
export type ExceptionKind = (typeof EXCEPTION_KINDS)[number]

export type Exception = { readonly kind: ExceptionKind; readonly count: number }

const SHOWN: Readonly<Partial<Record<Role, readonly ExceptionKind[]>>> = {
  manager: ['untold', 'doomed', 'dependent', 'openings', 'mail'],
  auditor: ['untold', 'doomed', 'dependent', 'mail'],
  'business-support': ['untold', 'doomed', 'mail'],
  'social-worker': ['events'],
}

/** Which of them somebody of these roles may look into. */
export const exceptionsFor = (roles: readonly Role[]): readonly ExceptionKind[] =>
  EXCEPTION_KINDS.filter((kind) => roles.some((role) => SHOWN[role]?.includes(kind)))
