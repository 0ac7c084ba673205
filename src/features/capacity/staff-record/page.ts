import type { Db } from '../../../platform/db/index.ts'
import {
  NOT_FOUND,
  page,
  type PageRequest,
  type PageResponse,
  patternOf,
  redirectTo,
  type Route,
} from '../../../platform/web/route.ts'
import type { Services } from '../../../platform/web/services.ts'
import { listOfficerTeams } from '../../allocations/index.ts'
import { readCalendar } from '../../authority/index.ts'
import { findPerson, PEOPLE_PATH, personPath, staffRecordPath } from '../../people/index.ts'
import { maySeeEveryRecord, mayWriteEntry } from '../access.ts'
import { MY_RECORD_PATH } from '../paths.ts'
import { listOfficerGaps } from '../queries/staff-gaps.ts'
import { listStaffEntries } from '../queries/staff-entries.ts'
import { listCourses } from '../queries/training-courses.ts'
import { recordLook } from '../record-look.ts'
import { renderStaffRecord } from './view.ts'

/** One officer's record of supervision, training, registration and knowledge: for managers, and for themselves. */
export function staffRecordRoutes({ db }: Services): readonly Route[] {
  const route = { method: 'GET', action: 'see-staff-record' } as const
  return [
    { ...route, path: patternOf(staffRecordPath(':person')), handle: (request) => show(db, request) },
    {
      ...route,
      path: MY_RECORD_PATH,
      handle: async ({ user: { personId } }) =>
        personId === null ? NOT_FOUND : redirectTo(staffRecordPath(personId)),
    },
  ]
}

async function show(db: Db, request: PageRequest): Promise<PageResponse> {
  const { user, today, params } = request
  const id = params['person'] ?? ''
  const person = maySeeEveryRecord(user.roles) || user.personId === id ? await findPerson(db, id) : null
  if (person === null) return NOT_FOUND
  await recordLook(db, { actor: user.accountId, action: 'see-staff-record', type: 'person', id })
  const officer = (await listOfficerGaps(db, today, id)).at(0)
  const main = renderStaffRecord({
    person,
    today,
    gaps: officer?.gaps ?? null,
    entries: await listStaffEntries(db, id),
    courses: await listCourses(db),
    teams: (await listOfficerTeams(db)).filter((link) => link.officer.id === id).map(({ team }) => team.name),
    calendar: await readCalendar(db),
    mayWrite: (kind) => mayWriteEntry(user, { personId: id, kind }),
  })
  const breadcrumbs = [
    { text: 'People', href: PEOPLE_PATH },
    { text: person.name, href: personPath(id) },
  ]
  return page(
    request.frame({ title: `${person.name}: supervision and training`, nav: null, breadcrumbs, main }),
  )
}
