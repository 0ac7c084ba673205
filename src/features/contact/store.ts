import { toIsoDate } from '../../kit/dates/index.ts'
import { newId } from '../../kit/ids.ts'
import { fail, ok, type Result } from '../../kit/result.ts'
import { recordAudit } from '../../platform/audit/record-audit.ts'
import type { Trx } from '../../platform/db/index.ts'
import type { ContactSaid, ContactSource } from './contact.ts'

/** Who writes it down, and when. */
export type Recorded = {
  /** An account's id. */
  readonly accountId: string
  readonly at: Date
}

export type NewContact = ContactSaid &
  Recorded & {
    readonly childId: string
    readonly source: ContactSource
  }

const toColumns = ({ on, kind, outcome, alone, personId, note }: ContactSaid) => ({
  on_day: toIsoDate(on),
  kind,
  outcome,
  alone,
  person_id: personId,
  note,
})

/** Writes a contact down as version 1, with its audit row. Gives its id. */
export async function saveContact(trx: Trx, contact: NewContact): Promise<string> {
  const { childId, source, accountId, at } = contact
  const id = newId()
  const columns = toColumns(contact)
  await trx
    .insertInto('contact_entry')
    .values({ ...columns, id, child_id: childId, source })
    .execute()
  await trx
    .insertInto('contact_version')
    .values({
      ...columns,
      contact_id: id,
      version: 1,
      withdrawn: false,
      recorded_by: accountId,
      recorded_at: at,
    })
    .execute()
  await recordAudit(trx, {
    actor: accountId,
    action: 'record-contact',
    recordType: 'contact',
    recordId: id,
    versionBefore: null,
    versionAfter: 1,
    childId,
  })
  return id
}

export type CorrectedContact = ContactSaid &
  Recorded & {
    readonly id: string
    readonly childId: string
    /** The version that whoever corrects it was looking at. */
    readonly seen: number
    readonly isWithdrawn: boolean
  }

/** Writes a new version over a contact; refused where somebody changed it first. */
export async function correctContact(
  trx: Trx,
  contact: CorrectedContact,
): Promise<Result<number, 'changed-first'>> {
  const { id, childId, seen, isWithdrawn, accountId, at } = contact
  const columns = { ...toColumns(contact), withdrawn: isWithdrawn, version: seen + 1 }
  const changed = await trx
    .updateTable('contact_entry')
    .set(columns)
    .where('id', '=', id)
    .where('child_id', '=', childId)
    .where('version', '=', seen)
    .returning('id')
    .executeTakeFirst()
  if (changed === undefined) return fail('changed-first')
  await trx
    .insertInto('contact_version')
    .values({ ...columns, contact_id: id, recorded_by: accountId, recorded_at: at })
    .execute()
  await recordAudit(trx, {
    actor: accountId,
    action: 'correct-contact',
    recordType: 'contact',
    recordId: id,
    versionBefore: seen,
    versionAfter: seen + 1,
    childId,
  })
  return ok(seen + 1)
}
