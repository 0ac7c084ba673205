import { type Day, toIsoDate } from '../../kit/dates/index.ts'
import { recordAudit } from '../../platform/audit/index.ts'
import type { Trx } from '../../platform/db/index.ts'
import type { HolidayAsked } from './bank-holiday.ts'
import type { HowToReach } from './how-to-reach.ts'
import type { LocalRuleName } from './local-rules.ts'

export type LocalRuleAsked = {
  readonly name: LocalRuleName
  readonly value: string | number
  readonly from: Day
}

/** Who does it, and when. */
export type Doing = { readonly actor: string; readonly now: Date }

/** Adds what holds under a name from a day on, after `number` decisions before it. */
export async function insertLocalRule(
  trx: Trx,
  { name, value, from }: LocalRuleAsked,
  number: number,
  { actor, now }: Doing,
): Promise<void> {
  const row = { name, number, value: JSON.stringify(value), from_day: toIsoDate(from) }
  await trx
    .insertInto('local_rule')
    .values({ ...row, made_by: actor, made_at: now })
    .execute()
  await recordAudit(trx, {
    actor,
    action: 'set-local-rule',
    recordType: 'local-rule',
    recordId: name,
    versionBefore: number === 1 ? null : number - 1,
    versionAfter: number,
  })
}

/** Adds a day off to the calendar. */
export async function insertHoliday(
  trx: Trx,
  { on, name, inPlaceOf }: HolidayAsked,
  actor: string,
): Promise<void> {
  const day = toIsoDate(on)
  const in_place_of = inPlaceOf === null ? null : toIsoDate(inPlaceOf)
  await trx.insertInto('one_off_holiday').values({ on_day: day, name, in_place_of }).execute()
  await recordAudit(trx, { ...holiday(actor, 'add-bank-holiday', day), versionBefore: null, versionAfter: 1 })
}

/** Takes a day that was added off the calendar again. */
export async function deleteHoliday(trx: Trx, on: Day, actor: string): Promise<void> {
  const day = toIsoDate(on)
  await trx.deleteFrom('one_off_holiday').where('on_day', '=', day).execute()
  await recordAudit(trx, {
    ...holiday(actor, 'remove-bank-holiday', day),
    versionBefore: 1,
    versionAfter: null,
  })
}

const holiday = (actor: string, action: string, recordId: string) => ({
  actor,
  action,
  recordType: 'bank-holiday',
  recordId,
})

export type PolicyText = { readonly title: string; readonly body: string }

/** Adds a version of the policy on reviews. */
export async function insertReviewPolicy(
  trx: Trx,
  { title, body }: PolicyText,
  number: number,
  { actor, now }: Doing,
): Promise<void> {
  await trx
    .insertInto('review_policy')
    .values({ number, title, body, made_by: actor, made_at: now })
    .execute()
  await recordAudit(trx, {
    actor,
    action: 'publish-review-policy',
    recordType: 'review-policy',
    recordId: String(number),
    versionBefore: number === 1 ? null : number - 1,
    versionAfter: number,
  })
}

export type ReachAsked = HowToReach & { readonly from: Day }

/** Adds how the service is reached from a day on, after `number - 1` decisions before it. */
export async function insertHowToReach(
  trx: Trx,
  { telephone, email, address, opening, from }: ReachAsked,
  number: number,
  { actor, now }: Doing,
): Promise<void> {
  const ways = { telephone, email, postal_address: address, opening_times: opening }
  await trx
    .insertInto('how_to_reach')
    .values({ number, from_day: toIsoDate(from), ...ways, made_by: actor, made_at: now })
    .execute()
  await recordAudit(trx, {
    actor,
    action: 'set-how-to-reach',
    recordType: 'how-to-reach',
    recordId: String(number),
    versionBefore: number === 1 ? null : number - 1,
    versionAfter: number,
  })
}
