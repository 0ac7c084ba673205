import { fail, ok } from '../../../kit/result.ts'
import { patternOf, type Route } from '../../../platform/web/route.ts'
import type { Services } from '../../../platform/web/services.ts'
import {
  findPerson,
  formTaskRoutes,
  listPeopleHere,
  newStaffEntryPath,
  staffRecordPath,
} from '../../people/index.ts'
import { mayWriteEntry } from '../access.ts'
import { crumbsOfRecord } from '../record-crumbs.ts'
import { listCourses } from '../queries/training-courses.ts'
import { toStaffEntryKind } from '../staff-entry.ts'
import { STAFF_ENTRY_WORDS } from '../staff-entry-words.ts'
import { addStaffEntry } from './command.ts'
import { parseStaffEntry, renderStaffEntryFields } from './form.ts'

/** Writing down supervision, observation, training, registration, knowledge, advice given, or a panel. */
export function addStaffEntryRoutes({ db, clock }: Services): readonly Route[] {
  return formTaskRoutes({
    path: patternOf(newStaffEntryPath(':person', ':kind')),
    action: 'write-own-expertise',
    async load({ params, today, user }) {
      const kind = toStaffEntryKind(params['kind'] ?? '')
      const person = await findPerson(db, params['person'] ?? '')
      if (kind === null || person === null) return null
      if (!mayWriteEntry(user, { personId: person.id, kind })) return null
      return { kind, person, people: await listPeopleHere(db, today), courses: await listCourses(db) }
    },
    title: ({ kind, person }) => `Add ${STAFF_ENTRY_WORDS[kind].verb}: ${person.name}`,
    lead: ({ kind }) => STAFF_ENTRY_WORDS[kind].lead,
    crumbs: ({ person }) => crumbsOfRecord(person),
    button: 'Save',
    start: () => ({}),
    fields: (facts, typed, errors) => renderStaffEntryFields(facts, typed, errors),
    async save(facts, typed, { user, today }) {
      const entry = parseStaffEntry(typed, facts, today)
      if (!entry.ok) return fail({ status: 400, errors: entry.failure })
      const doing = { actor: user.accountId, now: clock.now(), today }
      const added = await addStaffEntry(db, entry.value, doing)
      if (added.ok) return ok(staffRecordPath(facts.person.id))
      const { field, says } = added.failure
      return fail({ status: 422, errors: [{ field, message: says }] })
    },
  })
}
