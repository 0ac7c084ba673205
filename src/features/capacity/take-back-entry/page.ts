import { toDate } from '../../../kit/dates/index.ts'
import { fail, ok } from '../../../kit/result.ts'
import { type Db, transaction } from '../../../platform/db/index.ts'
import { patternOf, type Route } from '../../../platform/web/route.ts'
import type { Services } from '../../../platform/web/services.ts'
import { readText, toVersion, VERSION_FIELD } from '../../../ui/forms/index.ts'
import { html } from '../../../ui/html.ts'
import { findPerson, formTaskRoutes, staffRecordPath, takeBackEntryPath } from '../../people/index.ts'
import { mayWriteEntry } from '../access.ts'
import { crumbsOfRecord } from '../record-crumbs.ts'
import { listStaffEntries } from '../queries/staff-entries.ts'
import { STAFF_ENTRY_WORDS } from '../staff-entry-words.ts'
import { takeBackStaffEntry } from '../store/staff-entries.ts'

const SECOND = [{ field: 'entry', message: 'This entry was taken back already' }]

/** Taking back an entry that was written down by mistake. It stays, crossed out. */
export function takeBackEntryRoutes({ db, clock }: Services): readonly Route[] {
  return formTaskRoutes({
    path: patternOf(takeBackEntryPath(':person', ':entry')),
    action: 'write-own-expertise',
    async load({ params, user }) {
      const found = await findEntry(db, params['person'] ?? '', params['entry'] ?? '')
      return found !== null && mayWriteEntry(user, found.entry) ? found : null
    },
    title: ({ entry }) => `Take back: ${STAFF_ENTRY_WORDS[entry.kind].title}, ${toDate(entry.on)}`,
    lead: () =>
      'Only for what was written down by mistake. It stays on the page, crossed out, and counts for nothing.',
    crumbs: ({ person }) => crumbsOfRecord(person),
    button: 'Take it back',
    version: ({ entry }) => entry.version,
    start: () => ({}),
    fields: () => html``,
    async save({ entry, person }, typed, { user }) {
      const version = toVersion(readText(typed, VERSION_FIELD))
      const doing = { actor: user.accountId, now: clock.now() }
      const done = await transaction(db, (trx) => takeBackStaffEntry(trx, { id: entry.id, version }, doing))
      return done ? ok(staffRecordPath(person.id)) : fail({ status: 409, errors: SECOND })
    },
  })
}

async function findEntry(db: Db, personId: string, entryId: string) {
  const person = await findPerson(db, personId)
  const entry = (await listStaffEntries(db, personId)).find(({ id }) => id === entryId)
  return person === null || entry === undefined ? null : { person, entry }
}
