import { sql } from 'kysely'
import { addDays, type Day, toIsoDate } from '../../../kit/dates/index.ts'
import type { Row, Trx } from '../../../platform/db/index.ts'
import type { Decision } from '../decision.ts'
import { IS_OPEN, toDecision } from '../queries.ts'

export type ReminderRules = {
  /** A decision is reminded of so many days before its day. */
  readonly daysBefore: number
  /** Its owner is not written to again for so many days. */
  readonly daysBetween: number
}

export type ToRemind = Decision & { readonly ownerEmail: string }

/**
 * Open decisions whose owners have an address and are to be reminded, by address, each held until the transaction ends. An
 * owner who has answered waits for staff, and is left alone. Of a child who has left care or has died nobody is reminded.
 */
export async function lockDueReminders(
  trx: Trx,
  today: Day,
  { daysBefore, daysBetween }: ReminderRules,
): Promise<readonly ToRemind[]> {
  const [on, until, since] = [today, addDays(today, daysBefore), addDays(today, -daysBetween)].map(toIsoDate)
  const { rows } = await sql<Row<'decision'> & { owner_email: string }>`
    select decision.* from decision join child on child.id = decision.child_id
    where ${IS_OPEN} and not withdrawn and owner_email is not null and by_day <= ${until}::date and answered_at is null
      and (greatest(asked_at, reminded_at) at time zone 'Europe/London')::date <= ${since}::date
      and child.in_care_from is not null and (child.in_care_to is null or child.in_care_to > ${on}::date)
      and (child.adult_on is null or child.adult_on > ${on}::date)
    order by decision.id for update of decision`.execute(trx)
  return rows.map((row) => ({ ...toDecision(row), ownerEmail: row.owner_email }))
}
