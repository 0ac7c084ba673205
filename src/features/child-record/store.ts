import { type Day, toIsoDate } from '../../kit/dates/index.ts'
import { newId } from '../../kit/ids.ts'
import { recordAudit } from '../../platform/audit/record-audit.ts'
import type { Trx } from '../../platform/db/index.ts'
import type { ActivityFilter } from './activity.ts'
import { type ChronologyContent, digestOf, toContentJson } from './chronology.ts'

export type NewChronology = Pick<ActivityFilter, 'from' | 'to' | 'kinds'> & {
  readonly childId: string
  readonly content: ChronologyContent
  /** The account that signs, when, and the day by which it is counted. */
  readonly actor: string
  readonly now: Date
  readonly on: Day
}

const dateOrNull = (day: Day | null): string | null => (day === null ? null : toIsoDate(day))

/** Keeps a signed chronology, with its audit row; its id. */
export async function saveChronology(trx: Trx, signed: NewChronology): Promise<string> {
  const id = newId()
  const { childId, content, actor } = signed
  await trx
    .insertInto('child_chronology')
    .values({
      id,
      child_id: childId,
      from_day: dateOrNull(signed.from),
      to_day: dateOrNull(signed.to),
      kinds: [...signed.kinds],
      content: toContentJson(content),
      digest: digestOf(content),
      signed_by: actor,
      signed_at: signed.now,
      signed_on: toIsoDate(signed.on),
    })
    .execute()
  await recordAudit(trx, {
    actor,
    action: 'sign-chronology',
    recordType: 'chronology',
    recordId: id,
    childId,
    versionBefore: null,
    versionAfter: 1,
  })
  return id
}
