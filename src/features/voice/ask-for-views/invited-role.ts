import type { InvitedRole } from '../../meetings/index.ts'
import { ASKED_ROLES, type AskedRole } from '../consultation.ts'

/** The part of somebody who is invited; null for those who are not asked: the manager speaks through the team. */
export function toAskedRole(role: InvitedRole): AskedRole | null {
  return ASKED_ROLES.find((one) => one === role) ?? null
}
