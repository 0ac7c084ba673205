import type { Day } from '../../../kit/dates/index.ts'
import type { Db } from '../../../platform/db/index.ts'
import { readLocalRulesByDay } from '../../authority/index.ts'
import { listPostings } from '../../people/index.ts'
import { officersNow } from '../officers-now.ts'
import { findStaffGaps, type StaffGap, type StaffPolicy } from '../staff-gap.ts'
import { listStaffEntries } from './staff-entries.ts'
import { listCourses, neededOn } from './training-courses.ts'

/** The posts whose people are supervised and trained by the service. */
const OFFICER_KINDS = ['iro', 'iro-manager', 'fostering-iro', 'conference-chair']

const RULES = [
  'supervision-weeks',
  'group-supervision-weeks',
  'observation-months',
  'staff-gap-notice-days',
] as const

/** The authority's policy on a day. */
export async function readStaffPolicy(db: Db, on: Day): Promise<StaffPolicy> {
  const ruleOn = await readLocalRulesByDay(db, RULES)
  return {
    supervisionWeeks: ruleOn('supervision-weeks', on),
    groupSupervisionWeeks: ruleOn('group-supervision-weeks', on),
    observationMonths: ruleOn('observation-months', on),
    noticeDays: ruleOn('staff-gap-notice-days', on),
    courses: neededOn(await listCourses(db), on),
  }
}

/** An officer with what is due for them. */
export type OfficerGaps = {
  readonly personId: string
  readonly name: string
  readonly gaps: readonly StaffGap[]
}

/** Everybody in an officer's post on a day, or the one asked for, with what is due for them, by last name. */
export async function listOfficerGaps(
  db: Db,
  today: Day,
  asked: string | null = null,
): Promise<readonly OfficerGaps[]> {
  const isAsked = (personId: string): boolean => asked === null || personId === asked
  const postings = (await listPostings(db)).filter(
    ({ kind, personId }) => OFFICER_KINDS.includes(kind) && isAsked(personId),
  )
  const entries = Map.groupBy(await listStaffEntries(db, asked), ({ personId }) => personId)
  const policy = await readStaffPolicy(db, today)
  return officersNow(postings, today).map(({ name, ...officer }) => {
    const own = { ...officer, entries: entries.get(officer.personId) ?? [] }
    return { personId: officer.personId, name, gaps: findStaffGaps(own, policy, today) }
  })
}
