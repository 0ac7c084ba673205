// What a manager has to look into, beside the work of each officer: counts, each with the page that lists them.
import type { Role } from '../../platform/web/route.ts'

export const EXCEPTION_KINDS = ['untold', 'doomed', 'dependent', 'openings', 'mail'] as const
export type ExceptionKind = (typeof EXCEPTION_KINDS)[number]

export type Exception = { readonly kind: ExceptionKind; readonly count: number }

const SHOWN: Readonly<Partial<Record<Role, readonly ExceptionKind[]>>> = {
  manager: EXCEPTION_KINDS,
  auditor: EXCEPTION_KINDS.filter((kind) => kind !== 'openings'),
  'business-support': ['untold', 'doomed', 'mail'],
}

/** Which of them somebody of these roles may look into. */
export const exceptionsFor = (roles: readonly Role[]): readonly ExceptionKind[] =>
  EXCEPTION_KINDS.filter((kind) => roles.some((role) => SHOWN[role]?.includes(kind)))
