import { z } from 'zod'
import { isoDay } from '../../../kit/dates/index.ts'
import type { Db, Row } from '../../../platform/db/index.ts'
import type { AnnualReport, ReportBlock, ReportComment } from '../annual-report.ts'
import { readReportFigure, type ReportFigure, type ReportFigures } from '../report-figure.ts'

function toReport(row: Row<'annual_report'> & { freezer: string | null }): AnnualReport {
  const { frozen_on, freezer: frozen_by, as_of, authority } = row
  const isFrozen = frozen_on !== null && frozen_by !== null && as_of !== null && authority !== null
  return {
    id: row.id,
    year: row.year,
    edition: row.edition,
    openedBecause: row.opened_because,
    frozen: isFrozen ? { on: isoDay(frozen_on), by: frozen_by, asOf: isoDay(as_of), authority } : null,
    recordsDestroyed: row.records_destroyed,
  }
}

const reports = (db: Db) =>
  db
    .selectFrom('annual_report')
    .leftJoin('account', 'account.id', 'annual_report.frozen_by')
    .selectAll('annual_report')
    .select('account.display_name as freezer')

/** Every edition of every year, the newest year first and its editions in order. */
export async function listReports(db: Db): Promise<readonly AnnualReport[]> {
  const rows = await reports(db).orderBy('year', 'desc').orderBy('edition').execute()
  return rows.map(toReport)
}

/** The editions of a year, in order. */
export async function listEditions(db: Db, year: number): Promise<readonly AnnualReport[]> {
  const rows = await reports(db).where('year', '=', year).orderBy('edition').execute()
  return rows.map(toReport)
}

/** What its authors wrote, by block. */
export async function readBlocks(db: Db, reportId: string): Promise<ReadonlyMap<string, ReportBlock>> {
  const rows = await db
    .selectFrom('annual_report_block')
    .innerJoin('account', 'account.id', 'written_by')
    .select(['block', 'annual_report_block.version', 'says', 'display_name', 'written_at'])
    .where('report_id', '=', reportId)
    .execute()
  return new Map(rows.map((row) => [row.block, toBlock(row)]))
}

/** Every version of one block, the newest first. */
export async function listBlockVersions(
  db: Db,
  reportId: string,
  block: string,
): Promise<readonly ReportBlock[]> {
  const rows = await db
    .selectFrom('annual_report_block_version')
    .innerJoin('account', 'account.id', 'written_by')
    .select(['block', 'annual_report_block_version.version', 'says', 'display_name', 'written_at'])
    .where('report_id', '=', reportId)
    .where('block', '=', block)
    .orderBy('annual_report_block_version.version', 'desc')
    .execute()
  return rows.map(toBlock)
}

type BlockRow = {
  readonly block: string
  readonly version: number
  readonly says: string
  readonly display_name: string
  readonly written_at: Date
}

const toBlock = ({ block, version, says, display_name, written_at }: BlockRow): ReportBlock => ({
  block,
  version,
  says,
  writtenBy: display_name,
  writtenAt: written_at,
})

/** Every comment on a report, in the order in which they were made. */
export async function listComments(db: Db, reportId: string): Promise<readonly ReportComment[]> {
  const rows = await db
    .selectFrom('annual_report_comment')
    .innerJoin('account', 'account.id', 'said_by')
    .select(['annual_report_comment.id', 'block', 'says', 'display_name', 'said_at', 'settled_at'])
    .where('report_id', '=', reportId)
    .orderBy('said_at')
    .orderBy('annual_report_comment.id')
    .execute()
  return rows.map((row) => ({
    id: row.id,
    block: row.block,
    says: row.says,
    saidBy: row.display_name,
    saidAt: row.said_at,
    isOpen: row.settled_at === null,
  }))
}

const KEPT = new Map<string, ReportFigures>()
const MOST_KEPT = 12

/** The figures that a frozen report keeps. They never change, so those read last stay in memory. */
export async function readKeptFigures(db: Db, reportId: string): Promise<ReportFigures> {
  const known = KEPT.get(reportId)
  if (known !== undefined) return known
  const leftOut = await readLeftOut(db, reportId)
  const figures = await readFigureRows(db, reportId)
  const read = leftOut === null ? figures : { ...figures, leftOut }
  const oldest = KEPT.size >= MOST_KEPT ? KEPT.keys().next().value : undefined
  if (oldest !== undefined) KEPT.delete(oldest)
  KEPT.set(reportId, read)
  return read
}

async function readFigureRows(db: Db, reportId: string): Promise<ReportFigures> {
  const rows = await db
    .selectFrom('annual_report_figure')
    .select(['which', 'figure'])
    .where('report_id', '=', reportId)
    .orderBy('place')
    .execute()
  const mapOf = (which: string): ReadonlyMap<string, ReportFigure> =>
    new Map(
      rows
        .filter((row) => row.which === which)
        .map(({ figure }) => readReportFigure(figure))
        .map((figure) => [figure.id, figure]),
    )
  return { now: mapOf('now'), before: mapOf('before') }
}

const NAMES = z.array(z.string()).nullable()

async function readLeftOut(db: Db, reportId: string): Promise<ReadonlySet<string> | null> {
  const row = await db
    .selectFrom('annual_report')
    .select('left_out')
    .where('id', '=', reportId)
    .executeTakeFirst()
  const names = NAMES.parse(row?.left_out ?? null)
  return names === null ? null : new Set(names)
}

const COUNTED = z.record(z.string(), z.array(z.tuple([z.string(), z.string()])))

export type CountedRow = { readonly childId: string | null; readonly on: string; readonly counts: string }

/** The rows behind one figure of a frozen report, by day. */
export async function listKeptRows(
  db: Db,
  reportId: string,
  measureId: string,
): Promise<readonly CountedRow[]> {
  const rows = await db
    .selectFrom('annual_report_child')
    .select(['child_id', 'counted'])
    .where('report_id', '=', reportId)
    .execute()
  return rows
    .flatMap(({ child_id, counted }) =>
      (COUNTED.parse(counted)[measureId] ?? []).map(([on, counts]) => ({ childId: child_id, on, counts })),
    )
    .toSorted((one, other) => (one.on < other.on ? -1 : one.on > other.on ? 1 : 0))
}

/** What other parts of the service put into a frozen report, as it was kept. */
export async function readKeptBeside(db: Db, reportId: string): Promise<unknown> {
  const row = await db
    .selectFrom('annual_report')
    .select('beside')
    .where('id', '=', reportId)
    .executeTakeFirst()
  return row?.beside ?? {}
}
