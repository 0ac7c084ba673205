import { isoDay } from '../../../kit/dates/index.ts'
import type { Db, Row } from '../../../platform/db/index.ts'
import type { LegalAdvice } from '../legal-advice.ts'

type AdviceRow = Row<'legal_advice'> & { officer_name: string }

function toAdvice(row: AdviceRow): LegalAdvice {
  return {
    id: row.id,
    childId: row.child_id,
    on: isoDay(row.asked_on),
    why: row.why,
    provider: row.provider,
    conflict: row.conflict,
    conflictSays: row.conflict_says,
    officerId: row.officer_id,
    officerName: row.officer_name,
    given: row.advised_on === null ? null : { on: isoDay(row.advised_on), says: row.advice },
    withdrawn: row.withdrawn_because === '' ? null : row.withdrawn_because,
    version: row.version,
  }
}

const advice = (db: Db, childId: string) =>
  db
    .selectFrom('legal_advice')
    .innerJoin('person', 'person.id', 'legal_advice.officer_id')
    .selectAll('legal_advice')
    .select('person.name as officer_name')
    .where('child_id', '=', childId)
    .orderBy('asked_on', 'desc')
    .orderBy('recorded_at', 'desc')

/** Legal advice about a child, the newest first: only for pages whose row of the access table is `keep-legal-advice`. */
export async function listLegalAdviceOf(db: Db, childId: string): Promise<readonly LegalAdvice[]> {
  return (await advice(db, childId).execute()).map(toAdvice)
}

/** One of {@link listLegalAdviceOf}; null where there is none. */
export async function findLegalAdvice(db: Db, childId: string, id: string): Promise<LegalAdvice | null> {
  const row = await advice(db, childId).where('legal_advice.id', '=', id).executeTakeFirst()
  return row === undefined ? null : toAdvice(row)
}
