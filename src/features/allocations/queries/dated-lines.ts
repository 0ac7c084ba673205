import { isoDay, toDate } from '../../../kit/dates/index.ts'
import { londonDayOf } from '../../../platform/clock/clock.ts'
import type { Db } from '../../../platform/db/index.ts'
import type { DatedLine } from '../../children/index.ts'
import { allocatePath, handoverPath, noticePath } from '../paths.ts'
import { listAllocationsOf } from '../queries.ts'
import { listCoversOf } from './covers.ts'
import { listDecisions } from './decisions.ts'
import { listHandovers } from './handovers.ts'

async function listHeldLines(db: Db, childId: string): Promise<readonly DatedLine[]> {
  const [held, decisions] = await Promise.all([listAllocationsOf(db, childId), listDecisions(db, childId)])
  const href = allocatePath(childId)
  return held.flatMap(({ officer, from, to }, index) => {
    const decided = decisions.find((one) => one.from === from && one.officer?.id === officer.id)
    const began: DatedLine = { on: from, says: `IRO: ${officer.name}`, by: decided?.decidedBy ?? null, href }
    if (to === null || held[index + 1]?.from === to) return [began]
    return [
      began,
      { on: to, says: `${officer.name} is the IRO no more. Nobody followed that day`, by: null, href },
    ]
  })
}

async function listCoverLines(db: Db, childId: string): Promise<readonly DatedLine[]> {
  return (await listCoversOf(db, childId)).map(({ officer, from, returnsOn }) => ({
    on: from,
    says: `${officer.name} stands in for the IRO, who is back on ${toDate(returnsOn)}`,
    by: null,
    href: allocatePath(childId),
  }))
}

async function listHandoverLines(db: Db, childId: string): Promise<readonly DatedLine[]> {
  return (await listHandovers(db, childId)).map(({ at, officer, by, version }) => ({
    on: londonDayOf(at),
    says: `Handover note ${version === 1 ? 'written' : 'added to'}${officer === null ? '' : `, for ${officer}`}`,
    by,
    href: handoverPath(childId),
  }))
}

async function listNoticeLines(db: Db, childId: string): Promise<readonly DatedLine[]> {
  const rows = await db
    .selectFrom('entry_notice')
    .innerJoin('account', 'account.id', 'entry_notice.recorded_by')
    .select(['received_on', 'period_start', 'display_name'])
    .distinctOn('period_start')
    .where('child_id', '=', childId)
    .orderBy('period_start')
    .orderBy('number', 'desc')
    .execute()
  return rows.map(({ received_on, period_start, display_name }) => ({
    on: isoDay(received_on),
    says: `The service was told of coming into care on ${toDate(isoDay(period_start))}`,
    by: display_name,
    href: noticePath(childId),
  }))
}

/** Who held a child from when, who stood in, what was handed on, and when the service was told; in no order. */
export async function listOfficerLinesOf(db: Db, childId: string): Promise<readonly DatedLine[]> {
  const lines = await Promise.all([
    listHeldLines(db, childId),
    listCoverLines(db, childId),
    listHandoverLines(db, childId),
    listNoticeLines(db, childId),
  ])
  return lines.flat()
}
