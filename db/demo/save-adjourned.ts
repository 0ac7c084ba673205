import { toIsoDate } from '../../src/kit/dates/index.ts'
import { whenResumptionDue } from '../../src/law/adjournment/adjournment.ts'
import { ENGLAND } from '../../src/law/calendar/index.ts'
import type { Trx } from '../../src/platform/db/index.ts'
import { DEMO_TODAY, OFFICERS } from './people.ts'

const REASON = 'The school’s report and the health plan were not there, and too little was known to decide.'
const AT = new Date('2026-11-20T16:10:00Z')

/** Adjourns the first of Ruth’s reviews that are arranged, on the fictional today: it goes on within 20 working days. */
export async function saveAdjourned(trx: Trx, account: string): Promise<void> {
  const meeting = await trx
    .selectFrom('meeting')
    .selectAll()
    .where('officer_id', '=', OFFICERS.ruth.id)
    .where('on_day', '>', toIsoDate(DEMO_TODAY))
    .orderBy('on_day')
    .orderBy('starts_at')
    .limit(1)
    .executeTakeFirst()
  const resumption = whenResumptionDue(DEMO_TODAY, ENGLAND)
  if (meeting === undefined || resumption.kind !== 'due') return
  const { id, on_day, starts_at, minutes, officer_id, format, place } = meeting
  await trx
    .updateTable('meeting')
    .set({ state: 'adjourned', version: 2, sequence: 1 })
    .where('id', '=', id)
    .execute()
  await trx
    .insertInto('meeting_version')
    .values({
      meeting_id: id,
      version: 2,
      what: 'adjourned',
      on_day,
      starts_at,
      minutes,
      officer_id,
      format,
      place,
      reason: REASON,
      made_by: account,
      made_at: AT,
    })
    .execute()
  await trx
    .insertInto('meeting_adjournment')
    .values({
      meeting_id: id,
      adjourned_on: toIsoDate(DEMO_TODAY),
      reason: REASON,
      resume_by: toIsoDate(resumption.due.on),
      child_wishes: 'Would rather wait and have everybody there.',
      carer_wishes: null,
    })
    .execute()
}
