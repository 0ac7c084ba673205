import type { Day } from '../../../kit/dates/index.ts'
import { recordAudit } from '../../../platform/audit/record-audit.ts'
import { type Db, mayRunAgain, refreshStatistics, type Trx, transaction } from '../../../platform/db/index.ts'
import { bumpFactsVersion } from '../../children/index.ts'
import type { ReviewsKnown } from '../../returns/index.ts'
import { askedWithdrawals, type Import, type ImportReport } from '../import.ts'
import type { Progress } from '../progress.ts'
import { listChildrenOf } from '../queries/source-rows.ts'
import { saveState } from '../store/import-rows.ts'
import { keepRefusedRows } from '../store/refused-rows.ts'
import {
  applySnapshots,
  countStaged,
  countStagedRows,
  dropStaged,
  findMissing,
  type Snapshots,
} from '../store/snapshots.ts'
import { giveOfficers, NO_OFFICERS } from '../store/officers-told.ts'
import { readReviewsKnown, rebuildFacts } from './rebuild-facts.ts'

export type Applying = {
  readonly actor: string
  /** Whether a person has said that many rows withdrawn are right. */
  readonly withdrawals: 'confirmed' | 'ask'
  readonly today: Day
  readonly show: (progress: Progress) => void
}

const TRIES = 3

/**
 * Compares the staged rows with what is held and makes it the same, with everything worked from it: all in one
 * transaction. Gives the load of files as it then is: `done`, or `asks` with nothing applied.
 */
export async function applyImport(db: Db, loaded: Import, applying: Applying): Promise<Import> {
  for (let tried = 1; ; tried += 1) {
    try {
      return await transaction(db, (trx) => applyOnce(trx, loaded, applying))
    } catch (error) {
      // Somebody's work crossed our locks at this very moment: nothing was kept, so it is simply done again.
      if (tried === TRIES || !mayRunAgain(error)) throw error
    }
  }
}

async function applyOnce(trx: Trx, loaded: Import, applying: Applying): Promise<Import> {
  const snapshots = snapshotsOf(loaded)
  const { report } = loaded
  applying.show({ doing: 'comparing', done: 0, total: report.staged })
  if ((await countStaged(trx, loaded.id)) !== report.staged) return await giveUp(trx, loaded)
  const missing = await findMissing(trx, snapshots)
  const asked = askedWithdrawals(missing)
  if (asked.length > 0 && applying.withdrawals === 'ask') {
    return await settle(trx, loaded, 'asks', { ...report, asks: { year: false, withdrawals: [...asked] } })
  }
  const before = await readReviewsKnown(trx, loaded.system)
  const counts = await applySnapshots(trx, snapshots)
  if (loaded.system === 'ssda903') await keepRefusedRows(trx, snapshots)
  const moved = counts.added + counts.changed + counts.withdrawn
  const isChanged = moved > 0 && (await rebuildChanged(trx, loaded, before, applying))
  const given = await takeOfficers(trx, loaded, applying)
  const rows = await countStagedRows(trx, loaded.id)
  await dropStaged(trx, loaded.id)
  if (isChanged) await refreshStatistics(trx)
  await auditLoad(trx, loaded.id, applying.actor)
  const unchanged = rows - counts.added - counts.changed
  const done = { ...report.counts, ...counts, unchanged }
  const settled = await settle(trx, loaded, 'done', {
    ...report,
    counts: done,
    warnings: [...report.warnings, ...given.says],
    asks: EMPTY_ASKS,
  })
  if (isChanged || given.changed > 0) await bumpFactsVersion(trx)
  return settled
}

/** Who holds each child, where the files tell of people by role. */
async function takeOfficers(trx: Trx, { system, report }: Import, { actor, today }: Applying) {
  const tells = report.files.some(({ table }) => table === 'Involvements')
  return tells ? await giveOfficers(trx, system, { actor, today }) : NO_OFFICERS
}

const EMPTY_ASKS = { year: false, withdrawals: [] }

function snapshotsOf({ id, system, report }: Import): Snapshots {
  return {
    importId: id,
    system,
    of: report.files.map(({ set, table }) => {
      const year = report.years[set]
      if (year === null || year === undefined) throw new Error('the return year of every set is known by now')
      return { set, table, year }
    }),
  }
}

/**
 * A new year changes what silence means for every child; else only children with a changed row change. Gives whether any
 * fact did.
 */
async function rebuildChanged(
  trx: Trx,
  loaded: Import,
  before: ReviewsKnown | null,
  { show }: Applying,
): Promise<boolean> {
  const { id, system } = loaded
  const known = (await readReviewsKnown(trx, system)) ?? before
  if (known === null) return false
  const which = JSON.stringify(known) === JSON.stringify(before) ? id : null
  const children = await listChildrenOf(trx, system, which)
  return await rebuildFacts(trx, system, children, known, (done) =>
    show({ doing: 'working-out', done, total: children.length }),
  )
}

async function settle(
  trx: Trx,
  loaded: Import,
  state: 'done' | 'asks' | 'interrupted',
  report: ImportReport,
): Promise<Import> {
  const isOurs = await saveState(trx, loaded.id, ['running'], { state, report })
  if (!isOurs) throw new Error('another program has taken this load of files for interrupted')
  return { ...loaded, state, report }
}

async function giveUp(trx: Trx, loaded: Import): Promise<Import> {
  const says = ['The rows that were read are not there any more. Nothing was changed. Load the files again.']
  return await settle(trx, loaded, 'interrupted', { ...loaded.report, says })
}

async function auditLoad(trx: Trx, importId: string, actor: string): Promise<void> {
  await recordAudit(trx, {
    actor,
    action: 'load-files',
    recordType: 'import',
    recordId: importId,
    versionBefore: null,
    versionAfter: 1,
  })
}
