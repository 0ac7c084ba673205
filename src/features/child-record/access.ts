import { type AccessRow, isAllowed } from '../../platform/web/access-row.ts'
import type { Role } from '../../platform/web/route.ts'
import { maySeeEvents, maySeeNotes } from '../between-reviews/index.ts'
import { maySeeContact } from '../contact/index.ts'
import { maySeeDisputes } from '../disputes/index.ts'
import { maySeePapers } from '../papers/index.ts'
import { maySeeViews } from '../voice/index.ts'
import type { ActivityKind } from './activity.ts'

const sign: AccessRow = {
  action: 'sign-chronologies',
  says: 'Sign a chronology of what was done for a child',
  allows: { iro: ['allocated', 'covering', 'same-team'], manager: 'any' },
}

const see: AccessRow = {
  action: 'see-chronologies',
  says: 'Read a signed chronology',
  allows: { ...sign.allows, 'business-support': 'any', auditor: 'any' },
  inEmergency: 'enough',
}

/** A chronology holds what the child told the officer, so that it is read by the reviewing service alone. */
export const childRecordAccess: readonly AccessRow[] = [see, sign]

export const maySignChronologies = (roles: readonly Role[]): boolean => isAllowed(sign, roles)
export const maySeeChronologies = (roles: readonly Role[]): boolean => isAllowed(see, roles)

/** Kinds that not everybody sees who may open the child; each as its own pages have it. */
const SEEN_BY: Readonly<Partial<Record<ActivityKind, (roles: readonly Role[]) => boolean>>> = {
  papers: maySeePapers,
  views: maySeeViews,
  contact: maySeeContact,
  midway: maySeeNotes,
  moves: maySeeNotes,
  attended: maySeeNotes,
  events: maySeeEvents,
  challenges: maySeeDisputes,
}

/** Whether somebody of these roles sees lines of a kind. */
export const maySeeKind = (kind: ActivityKind, roles: readonly Role[]): boolean =>
  SEEN_BY[kind]?.(roles) ?? true
