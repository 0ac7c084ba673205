import type { Day } from '../../../kit/dates/index.ts'
import { fail, ok, type Result } from '../../../kit/result.ts'
import { type Db, isUniqueViolation, transaction } from '../../../platform/db/index.ts'
import { readFiguresVersion } from '../../figures/index.ts'
import { type AnnualReport, decideFreeze, decideReopen, type Refused } from '../annual-report.ts'
import { PRINTED_SPLITS } from '../compose-report.ts'
import { findLeftOut } from '../hide-small-numbers.ts'
import { namesAChild } from '../names-a-child.ts'
import { loadDraft } from '../queries/report-parts.ts'
import { listEditions, readBlocks } from '../queries/reports.ts'
import type { ReportDeps } from '../report-desk.ts'
import { type Doing, insertReport } from '../store/drafts.ts'
import { freezeReport } from '../store/freeze.ts'
import { lastDayOf, periodOf, workReportLists } from '../work-report.ts'

/** So often is it tried again where something was recorded in between. */
const TRIES = 3

/**
 * Freezes a draft with its figures as they are now, and the lists behind them: both from the same facts, which are still
 * the newest when they are kept.
 */
export async function freezeNow(
  deps: ReportDeps,
  report: AnnualReport,
  today: Day,
  doing: Doing,
): Promise<Result<'frozen', Refused>> {
  for (let tried = 1; tried < TRIES; tried += 1) {
    const frozen = await tryFreeze(deps, report, today, doing)
    if (frozen.ok || frozen.failure !== 'moved') return frozen
  }
  return await tryFreeze(deps, report, today, doing)
}

async function tryFreeze(
  deps: ReportDeps,
  report: AnnualReport,
  today: Day,
  doing: Doing,
): Promise<Result<'frozen', Refused>> {
  const decided = decideFreeze(report, lastDayOf(report.year), today)
  if (!decided.ok) return decided
  const period = periodOf(report.year, today)
  if (period === null) return fail('too-early')
  const version = await readVersion(deps.db, report)
  const kept = await deps.readFigures(today)
  const parts = await loadDraft(deps, report, { today, kept })
  if (namesAChild(parts)) return fail('child-named')
  const { authority, asOf, figures, beside } = parts
  const leftOut = findLeftOut(figures, PRINTED_SPLITS)
  const children = workReportLists(kept, period)
  const freezing = { reportId: report.id, on: today, authority, asOf, figures, beside, children, leftOut }
  return await transaction(deps.db, async (trx) => {
    if ((await readVersion(trx, report)) !== version) return fail('moved')
    return (await freezeReport(trx, freezing, doing)) ? ok('frozen') : fail('frozen')
  })
}

/** What changes with the figures, and with the words of the report. */
async function readVersion(db: Db, { id }: AnnualReport): Promise<string> {
  const figures = await readFiguresVersion(db)
  const blocks = [...(await readBlocks(db, id)).values()].map(({ block, version }) => `${block} ${version}`)
  return [figures, ...blocks.toSorted()].join('\n')
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
