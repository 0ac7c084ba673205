import type { Day } from '../../../kit/dates/index.ts'
import { parseReturnYear } from '../../../law/returns/index.ts'
import { type KeptFigures, readYardsticks } from '../../figures/index.ts'
import type { AnnualReport } from '../annual-report.ts'
import { composeReport, type ReportParts } from '../compose-report.ts'
import { readStoredBlocks } from '../stored-blocks.ts'
import type { ReportDeps } from '../report-desk.ts'
import type { Audience, ReportDocument } from '../report-document.ts'
import { periodOf, workReportFigures } from '../work-report.ts'
import { listCorrections } from '../corrections.ts'
import { readBeside } from './beside.ts'
import { readChildNames } from './child-names.ts'
import { readPublished } from './published.ts'
import { listEditions, readBlocks, readKeptBeside, readKeptFigures } from './reports.ts'

/** The newest edition of a year, written as `2025-26`, or the one asked for; null where there is none. */
export async function findReport(
  { db }: Pick<ReportDeps, 'db'>,
  yearText: string,
  edition: number | null = null,
): Promise<AnnualReport | null> {
  const year = parseReturnYear(yearText)
  if (year === null) return null
  const editions = await listEditions(db, year)
  return (edition === null ? editions.at(-1) : editions.find((one) => one.edition === edition)) ?? null
}

/** All that a report is printed from: of a frozen one what it keeps, of a draft what is true now. */
export async function loadParts(deps: ReportDeps, report: AnnualReport, today: Day): Promise<ReportParts> {
  const { db } = deps
  const { id, year, edition, frozen } = report
  if (frozen === null) return await loadDraft(deps, report, { today, kept: await deps.readFigures(today) })
  return {
    year,
    edition,
    prose: await readProse(db, id),
    authority: frozen.authority,
    asOf: frozen.asOf,
    frozenOn: frozen.on,
    figures: await readKeptFigures(db, id),
    beside: readStoredBlocks(await readKeptBeside(db, id)),
  }
}

async function readProse(db: ReportDeps['db'], reportId: string): Promise<ReportParts['prose']> {
  return new Map([...(await readBlocks(db, reportId))].map(([block, { says }]) => [block, says]))
}

type Now = { readonly today: Day; readonly kept: KeptFigures }

/** All that a draft is printed from, with figures that were taken once. */
export async function loadDraft(deps: ReportDeps, report: AnnualReport, now: Now): Promise<ReportParts> {
  const { id, year, edition } = report
  const prose = await readProse(deps.db, id)
  const names = await readChildNames(deps.db)
  return { year, edition, prose, frozenOn: null, names, ...(await readLive(deps, year, now)) }
}

type Live = Pick<ReportParts, 'authority' | 'asOf' | 'figures' | 'beside'>

/** What a report of a year would print today. */
export async function loadLive(deps: ReportDeps, year: number, today: Day): Promise<Live> {
  return await readLive(deps, year, { today, kept: await deps.readFigures(today) })
}

async function readLive(deps: ReportDeps, year: number, { today, kept }: Now): Promise<Live> {
  return {
    authority: await deps.readAuthority(),
    asOf: periodOf(year, today)?.asOf ?? today,
    figures: workReportFigures(
      year,
      { kept, yardsticks: await readYardsticks(deps.db), today },
      await readPublished(deps.db, year),
    ),
    beside: await readBeside(deps.db, year, today),
  }
}

/** The report of a year for one kind of reader, drafts too; null where nobody began one. */
export async function readReport(
  deps: ReportDeps,
  yearText: string,
  audience: Audience,
  today: Day,
  edition: number | null = null,
): Promise<ReportDocument | null> {
  const report = await findReport(deps, yearText, edition)
  return report === null ? null : await printReport(deps, report, { audience, today })
}

/**
 * A report as it is printed on a day. A frozen one stays as it is; the board reads after it what was corrected since. The
 * public does not: what changed by one or two would point at a child.
 */
export async function printReport(
  deps: ReportDeps,
  report: AnnualReport,
  { audience, today }: { readonly audience: Audience; readonly today: Day },
): Promise<ReportDocument> {
  const parts = await loadParts(deps, report, today)
  if (report.frozen === null || audience !== 'board') return composeReport(parts, audience)
  const { figures } = await loadLive(deps, report.year, today)
  const since = { on: today, list: listCorrections(parts.figures.now, figures.now) }
  return composeReport({ ...parts, since }, audience)
}
