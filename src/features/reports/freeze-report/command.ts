import type { Day } from '../../../kit/dates/index.ts'
import { fail, ok, type Result } from '../../../kit/result.ts'
import { isUniqueViolation, transaction } from '../../../platform/db/index.ts'
import { type AnnualReport, decideFreeze, decideReopen, type Refused } from '../annual-report.ts'
import { PRINTED_SPLITS } from '../compose-report.ts'
import { findLeftOut } from '../hide-small-numbers.ts'
import { namesAChild } from '../names-a-child.ts'
import { loadLive, loadParts } from '../queries/report-parts.ts'
import { listEditions, readBlocks } from '../queries/reports.ts'
import type { ReportDeps } from '../report-desk.ts'
import { type Doing, insertReport } from '../store/drafts.ts'
import { freezeReport } from '../store/freeze.ts'
import { lastDayOf, periodOf, workReportLists } from '../work-report.ts'

/** Freezes a draft with its figures as they are now, and the lists behind them. */
export async function freezeNow(
  deps: ReportDeps,
  report: AnnualReport,
  today: Day,
  doing: Doing,
): Promise<Result<'frozen', Refused>> {
  const decided = decideFreeze(report, lastDayOf(report.year), today)
  if (!decided.ok) return decided
  const period = periodOf(report.year, today)
  if (period === null) return fail('too-early')
  const live = await loadLive(deps, report.year, today)
  if (namesAChild(await loadParts(deps, report, today))) return fail('child-named')
  const leftOut = findLeftOut(live.figures, PRINTED_SPLITS)
  const children = workReportLists(await deps.readFigures(today), period)
  const frozen = await transaction(deps.db, (trx) =>
    freezeReport(trx, { reportId: report.id, on: today, children, leftOut, ...live }, doing),
  )
  return frozen ? ok('frozen') : fail('frozen')
}

/** Opens a frozen report again: a new edition that begins with the words of the last. The frozen one stays. */
export async function reopenReport(
  { db }: ReportDeps,
  year: number,
  because: string,
  doing: Doing,
): Promise<Result<'opened', Refused>> {
  try {
    return await transaction(db, async (trx) => {
      const newest = decideReopen(await listEditions(trx, year))
      if (!newest.ok) return newest
      const { id, edition } = newest.value
      const prose = new Map([...(await readBlocks(trx, id))].map(([block, { says }]) => [block, says]))
      await insertReport(trx, { year, edition: edition + 1, openedBecause: because, prose }, doing)
      return ok('opened')
    })
  } catch (error) {
    if (isUniqueViolation(error)) return fail('other-draft')
    throw error
  }
}
