import { sql } from 'kysely'
import { type Day, toIsoDate } from '../../../kit/dates/index.ts'
import { newId } from '../../../kit/ids.ts'
import { recordAudit } from '../../../platform/audit/record-audit.ts'
import type { Trx } from '../../../platform/db/index.ts'
import type { NewAbsence } from '../absence.ts'
import type { TermsChange } from '../change-of-terms.ts'
import type { LineAsked, LineChange } from '../line-management.ts'
import { toSortName } from '../officer.ts'
import type { NewPost } from '../post.ts'
import { NO_TERMS, type PostTerms } from '../post-terms.ts'

const PEOPLE_LOCK = 4_710_306

/**
 * Until the transaction ends nobody else changes people, posts, lines or teams. Circles and clashes are between records
 * of several people, and such changes are few.
 */
export async function lockPeople(trx: Trx): Promise<void> {
  await sql`select pg_advisory_xact_lock(${PEOPLE_LOCK})`.execute(trx)
}

/** What somebody is called, how they are reached, and the first day on which they do not work here. */
export type PersonGiven = {
  readonly name: string
  readonly email: string | null
  readonly leftOn: Day | null
}

const toRow = ({ name, email, leftOn }: PersonGiven) => ({
  name,
  email,
  sort_name: toSortName(name),
  left_on: leftOn === null ? null : toIsoDate(leftOn),
})

/** Adds somebody, on record, and gives their id. */
export async function insertPerson(trx: Trx, given: PersonGiven, actor: string): Promise<string> {
  const id = newId()
  await trx
    .insertInto('person')
    .values({ id, ...toRow(given) })
    .execute()
  const versions = { versionBefore: null, versionAfter: 1 }
  await recordAudit(trx, { actor, action: 'add-person', recordType: 'person', recordId: id, ...versions })
  return id
}

export async function updatePerson(trx: Trx, id: string, given: PersonGiven): Promise<void> {
  await trx.updateTable('person').set(toRow(given)).where('id', '=', id).execute()
}

/** Counts a person's version up, with the audit row that says what was done. `actor` as in {@link recordAudit}. */
export async function recordPersonChange(
  trx: Trx,
  id: string,
  { actor, action }: { readonly actor: string; readonly action: string },
): Promise<void> {
  const { version } = await trx
    .updateTable('person')
    .set((eb) => ({ version: eb('version', '+', 1) }))
    .where('id', '=', id)
    .returning('version')
    .executeTakeFirstOrThrow()
  const versions = { versionBefore: version - 1, versionAfter: version }
  await recordAudit(trx, { actor, action, recordType: 'person', recordId: id, ...versions })
}

export async function insertPost(trx: Trx, personId: string, post: NewPost): Promise<void> {
  await trx
    .insertInto('post')
    .values({
      id: newId(),
      person_id: personId,
      kind: post.kind,
      team_id: post.teamId,
      controls_resources: post.controlsResources,
      full_time_equivalent: post.fullTimeEquivalent,
      from_day: toIsoDate(post.from),
      to_day: null,
      ...toTermsRow(post.terms ?? NO_TERMS),
    })
    .execute()
}

const toTermsRow = (terms: PostTerms) => ({
  contract: terms.contract,
  own_limit: terms.ownLimit,
  own_limit_because: terms.limitBecause,
  probation_to: terms.probationTo === null ? null : toIsoDate(terms.probationTo),
  established_id: terms.establishedId,
})

/** Ends a post as it was and puts stretches of it on other terms in its place, as {@link TermsChange} says. */
export async function replacePost(trx: Trx, postId: string, { endsOn, begins }: TermsChange): Promise<void> {
  const old = await trx.selectFrom('post').selectAll().where('id', '=', postId).executeTakeFirstOrThrow()
  await updateEndOfPost(trx, postId, endsOn)
  const rows = begins.map(({ from, to, fullTimeEquivalent, terms }) => ({
    ...old,
    id: newId(),
    full_time_equivalent: fullTimeEquivalent,
    from_day: toIsoDate(from),
    to_day: to === null ? null : toIsoDate(to),
    ...toTermsRow(terms),
  }))
  await trx.insertInto('post').values(rows).execute()
}

export async function updateEndOfPost(trx: Trx, postId: string, to: Day): Promise<void> {
  await trx
    .updateTable('post')
    .set({ to_day: toIsoDate(to) })
    .where('id', '=', postId)
    .execute()
}

/** Writes what {@link import('../line-management.ts').decideLine} says. */
export async function saveLine(trx: Trx, { person, manager }: LineAsked, change: LineChange): Promise<void> {
  for (const { id, to } of change.ends) {
    await trx
      .updateTable('line_management')
      .set({ to_day: toIsoDate(to) })
      .where('id', '=', id)
      .execute()
  }
  if (manager === null || change.begins === null) return
  const { from, to } = change.begins
  await trx
    .insertInto('line_management')
    .values({
      id: newId(),
      person_id: person.id,
      manager_id: manager.id,
      from_day: toIsoDate(from),
      to_day: to === null ? null : toIsoDate(to),
    })
    .execute()
}

export async function insertAbsence(trx: Trx, absence: NewAbsence): Promise<void> {
  await trx
    .insertInto('absence')
    .values({
      id: newId(),
      person_id: absence.personId,
      kind: absence.kind,
      cover_id: absence.coverId,
      from_day: toIsoDate(absence.from),
      to_day: absence.to === null ? null : toIsoDate(absence.to),
    })
    .execute()
}

/** The last day of an absence and who covers. `to` is the first day back; null while nobody knows. */
export async function updateAbsence(
  trx: Trx,
  absenceId: string,
  { to, coverId }: { readonly to: Day | null; readonly coverId: string | null },
): Promise<void> {
  await trx
    .updateTable('absence')
    .set({ to_day: to === null ? null : toIsoDate(to), cover_id: coverId })
    .where('id', '=', absenceId)
    .execute()
}

/** Erases why somebody was away, and why a limit was agreed with them, for good. The days and the limit stay. */
export async function eraseReasons(trx: Trx, personId: string): Promise<void> {
  await trx.updateTable('absence').set({ kind: 'erased' }).where('person_id', '=', personId).execute()
  await trx.updateTable('post').set({ own_limit_because: null }).where('person_id', '=', personId).execute()
}
