import { addDays } from '../../../kit/dates/index.ts'
import type { Db } from '../../../platform/db/index.ts'
import type { PageRequest } from '../../../platform/web/route.ts'
import { readLocalRule, readCalendar } from '../../authority/index.ts'
import { type Child, latestPeriod } from '../../children/index.ts'
import { firstHeldIn, judgeAppointment } from '../appointment.ts'
import { coverOn } from '../officer-cover.ts'
import { findCaseFacts } from '../queries/case-facts.ts'
import { listCoversOf } from '../queries/covers.ts'
import { listDecisions } from '../queries/decisions.ts'
import { findFirstReview } from '../queries/entry-notices.ts'
import { countOfficerChanges } from '../queries/officer-changes.ts'
import { listLoadedOfficers } from '../queries/loaded-officers.ts'
import { findStaff } from '../queries/staff.ts'
import { type HeldBy, listAllocationsOf } from '../queries.ts'
import { toOffered } from '../officer-choice.ts'
import { readSiblings } from './siblings.ts'
import type { AllocateView } from './allocate-view.ts'

export type FoundView = Omit<AllocateView, 'child' | 'typed' | 'csrfToken' | 'errors' | 'refused'>

/** Everything the page shows of a child and of who could hold them. */
export async function readAllocateView(
  db: Db,
  child: Child,
  { today, reach }: PageRequest,
): Promise<FoundView> {
  const period = latestPeriod(child.care)
  const [held, decisions, officers, staff, facts, siblings, limit, covers, changes] = await Promise.all([
    listAllocationsOf(db, child.id),
    listDecisions(db, child.id),
    listLoadedOfficers(db, today),
    findStaff(db),
    findCaseFacts(db, child.id),
    readSiblings(db, child, reach),
    readLocalRule(db, 'caseload-limit', today),
    listCoversOf(db, child.id),
    countOfficerChanges(db, [child.id], period?.start ?? today, addDays(today, 1)),
  ])
  const holder = held.findLast(({ to }) => to === null)?.officer.id ?? null
  return {
    leftCareOn: period?.end ?? null,
    held,
    decisions,
    offered: toOffered({ officers, staff, facts, siblings: siblings.byOfficer, held, limit, today }),
    limit,
    siblings: { count: siblings.count, conflict: siblings.conflict },
    cover: coverOn(covers, today),
    changes: changes.get(child.id) ?? 0,
    appointment: period === null ? null : await readAppointment(db, { child, period, held, today }),
    seen: { version: decisions[0]?.number ?? 0, holder: holder ?? '' },
  }
}

type AppointmentAsked = {
  readonly child: Child
  readonly period: NonNullable<ReturnType<typeof latestPeriod>>
  readonly held: readonly HeldBy[]
  readonly today: PageRequest['today']
}

async function readAppointment(db: Db, { child, period, held, today }: AppointmentAsked) {
  const [calendar, first] = await Promise.all([readCalendar(db), findFirstReview(db, child.id, period.start)])
  const facts = {
    lookedAfterFrom: period.start,
    firstReviewOn: first.heldOn,
    appointedOn: firstHeldIn(period, held),
  }
  return { ...judgeAppointment(facts, { today, calendar }), appointedOn: facts.appointedOn }
}
