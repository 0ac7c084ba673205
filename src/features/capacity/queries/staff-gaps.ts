import type { Day } from '../../../kit/dates/index.ts'
import type { Db } from '../../../platform/db/index.ts'
import { readLocalRule } from '../../authority/index.ts'
import { listPostings, type Posting } from '../../people/index.ts'
import { isInPost } from '../held-post.ts'
import { toServiceTimes } from '../service-time.ts'
import { findStaffGaps, type OfficerNow, type StaffGap, type StaffPolicy } from '../staff-gap.ts'
import { listStaffEntries } from './staff-entries.ts'
import { listCourses, neededOn } from './training-courses.ts'

/** The posts whose people are supervised and trained by the service. */
const OFFICER_KINDS = ['iro', 'iro-manager', 'fostering-iro', 'conference-chair']

/** The authority's policy on a day. */
export async function readStaffPolicy(db: Db, on: Day): Promise<StaffPolicy> {
  return {
    supervisionWeeks: await readLocalRule(db, 'supervision-weeks', on),
    groupSupervisionWeeks: await readLocalRule(db, 'group-supervision-weeks', on),
    observationMonths: await readLocalRule(db, 'observation-months', on),
    noticeDays: await readLocalRule(db, 'staff-gap-notice-days', on),
    courses: neededOn(await listCourses(db), on),
  }
}

/** An officer with what is due for them. */
export type OfficerGaps = {
  readonly personId: string
  readonly name: string
  readonly kind: string
  readonly gaps: readonly StaffGap[]
}

/** Everybody in an officer's post on a day with what is due for them, by last name. */
export async function listOfficerGaps(db: Db, today: Day): Promise<readonly OfficerGaps[]> {
  const postings = (await listPostings(db)).filter(({ kind }) => OFFICER_KINDS.includes(kind))
  const entries = Map.groupBy(await listStaffEntries(db, null), ({ personId }) => personId)
  const policy = await readStaffPolicy(db, today)
  return toOfficers(postings, today).map(({ name, ...officer }) => {
    const own = { ...officer, entries: entries.get(officer.personId) ?? [] }
    return { personId: officer.personId, name, kind: officer.kind, gaps: findStaffGaps(own, policy, today) }
  })
}

type Officer = Omit<OfficerNow, 'entries'> & { readonly name: string }

function toOfficers(postings: readonly Posting[], today: Day): readonly Officer[] {
  const times = toServiceTimes(postings)
  const now = new Map(postings.filter((one) => isInPost(one, today)).map((one) => [one.personId, one]))
  return [...now.values()].map(({ personId, name, kind, from }) => {
    const since = times.findLast((time) => time.personId === personId && time.from <= today)?.from ?? from
    return { personId, name, kind, since }
  })
}
