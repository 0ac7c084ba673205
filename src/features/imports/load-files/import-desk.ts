// Where files are loaded: one load at a time, each with a row that says what became of it.
import { newId } from '../../../kit/ids.ts'
import { type Db, transaction } from '../../../platform/db/index.ts'
import { EMPTY_REPORT, type Import, type ImportReport, type ImportState } from '../import.ts'
import type { Progress } from '../progress.ts'
import { SYSTEM_NAMES, type System } from '../system.ts'
import { findImport } from '../queries/imports.ts'
import { holdingImportLock } from '../store/import-lock.ts'
import {
  clearRunning,
  clearUnfinished,
  saveNewImport,
  saveState,
  saveSystem,
  unstageRows,
} from '../store/import-rows.ts'
import { applyImport } from './apply-import.ts'
import { settleYears } from './choose-year.ts'
import type { DeskParts } from './desk-parts.ts'
import type { FileSet } from './file-sets.ts'
import { lookAtFirst, type WhatIsLoaded } from './first-file.ts'
import { readDataset } from './read-dataset.ts'
import { readFileSets } from './read-files.ts'
import { readWorkbookFile } from './read-workbook-file.ts'
import { runTemplate } from './run-template.ts'
import { findWrongYears } from './wrong-years.ts'

export type LoadWish = {
  /** Account id, or `command-line`. */
  readonly actor: string
  /** Whether a proposed return year is put to a person first. */
  readonly proposedYear: 'ask' | 'take'
  readonly withdrawals: 'confirmed' | 'ask'
  /** What the files must be, where it is said; left out: they tell themselves. */
  readonly system?: System | null
}

export type Answer = {
  readonly actor: string
  /** The return year of the files, where that was asked. */
  readonly collection: number | null
  readonly withdrawals: 'confirmed' | 'ask'
}

/** Told as soon as it is known what a load of files is, before the long work. */
type Told = (loaded: Import) => void

export type ImportDesk = {
  /** Reads files and, when nothing needs to be asked, applies them; `busy` while other files are being loaded. */
  readonly load: (sets: readonly FileSet[], wish: LoadWish, told?: Told) => Promise<Import | 'busy'>
  /** Goes on with a person's answer; null where the load of files does not wait for one any more. */
  readonly answer: (id: string, answer: Answer, told?: Told) => Promise<Import | 'busy' | null>
  /** Gives up a load of files that waits for an answer. */
  readonly leave: (id: string) => Promise<void>
  /** Marks what was running when a program stopped as interrupted. */
  readonly clearDead: () => Promise<void>
}

export function createImportDesk(parts: DeskParts): ImportDesk {
  const { db } = parts
  const locked = <Value>(work: () => Promise<Value>) => holdingImportLock(parts, work)
  const goOn = async (
    loaded: Import,
    wish: Pick<LoadWish, 'actor' | 'withdrawals'>,
    told: Told | undefined,
  ) => {
    told?.(loaded)
    return loaded.state === 'running' ? await finish(parts, loaded, wish) : loaded
  }
  return {
    load: (sets, wish, told) => locked(async () => await goOn(await begin(parts, sets, wish), wish, told)),
    answer: (id, answer, told) =>
      locked(async () => {
        const loaded = await takeAnswer(db, id, answer)
        return loaded === null ? null : await goOn(loaded, answer, told)
      }),
    leave: (id) => leaveUnloaded(db, id),
    clearDead: async () => {
      await locked(() => transaction(db, clearRunning))
    },
  }
}

async function leaveUnloaded(db: Db, id: string): Promise<void> {
  const loaded = await findImport(db, id)
  if (loaded === null) return
  const report = { ...loaded.report, says: ['Somebody chose not to load these files. Nothing was changed.'] }
  if (await saveState(db, id, ['asks'], { state: 'refused', report })) await unstageRows(db, id)
}

async function begin(parts: DeskParts, sets: readonly FileSet[], wish: LoadWish): Promise<Import> {
  const { db } = parts
  await transaction(db, clearUnfinished)
  const id = newId()
  const started = { id, actor: wish.actor, startedAt: new Date(), finishedAt: null }
  await saveNewImport(db, { id, actor: wish.actor, system: 'ssda903', report: EMPTY_REPORT })
  return await noticing(parts, id, async () => {
    const what = await lookAtFirst(sets)
    if (what.kind === 'template')
      return await thenCheck(parts, await runTemplate(parts, { ...started, ...what }))
    const system = SYSTEM_OF[what.kind]
    await saveSystem(db, id, system)
    const report =
      wish.system && wish.system !== system
        ? notOf(wish.system)
        : await readSources(parts, id, { what, proposedYear: wish.proposedYear })
    return await settleReading(db, { ...started, system, state: 'running', report })
  })
}

const SYSTEM_OF = { return: 'ssda903', dataset: 'ssd', workbook: 'annex-a' } as const

const notOf = (system: System): ImportReport => ({
  ...EMPTY_REPORT,
  says: [`These files are not of the ${SYSTEM_NAMES[system]}. Nothing was changed.`],
})

type Sources = { readonly what: Exclude<WhatIsLoaded, { kind: 'template' }> } & Pick<LoadWish, 'proposedYear'>

/** Reads the files and keeps their rows until they are compared. */
async function readSources(
  { db, board, largestFile, today }: DeskParts,
  importId: string,
  { what, proposedYear }: Sources,
): Promise<ImportReport> {
  const extract = { importId, largestFile, today: today() }
  if (what.kind === 'dataset') return await readDataset(db, what.sets, extract)
  if (what.kind === 'workbook') return await readWorkbookFile(db, what.sets, extract)
  const read = await readFileSets(db, what.sets, {
    importId,
    largestFile,
    progress: (rows) => board.show(importId, { doing: 'reading', done: rows, total: null }),
  })
  const refused = read.files.reduce((sum, file) => sum + file.refused, 0)
  const counts = { ...EMPTY_REPORT.counts, refused }
  const { files, says, warnings, staged } = read
  const report = { ...EMPTY_REPORT, files, says, warnings, staged, counts }
  return says.length > 0 ? report : await settleYears(db, importId, what.sets, report, proposedYear)
}

async function settleReading(db: Db, loaded: Import): Promise<Import> {
  const { report } = loaded
  const state: ImportState = report.says.length > 0 ? 'refused' : report.asks.year ? 'asks' : 'running'
  await saveState(db, loaded.id, ['running'], { state, report })
  if (state === 'refused') await unstageRows(db, loaded.id)
  return { ...loaded, state }
}

async function finish(
  parts: DeskParts,
  loaded: Import,
  wish: Pick<LoadWish, 'actor' | 'withdrawals'>,
): Promise<Import> {
  return await noticing(parts, loaded.id, async () => {
    const says = await findWrongYears(parts.db, loaded)
    if (says.length > 0) {
      return await settleReading(parts.db, { ...loaded, report: { ...loaded.report, says: [...says] } })
    }
    const show: ProgressShown = (progress) => parts.board.show(loaded.id, progress)
    return await thenCheck(
      parts,
      await applyImport(parts.db, loaded, { ...wish, today: parts.today(), show }),
    )
  })
}

type ProgressShown = (progress: Progress) => void

/** What is loaded stays loaded, whatever comes of what is done after it. */
async function thenCheck({ afterLoad }: DeskParts, loaded: Import): Promise<Import> {
  if (loaded.state === 'done') await afterLoad?.(loaded.actor)
  return loaded
}

const FAULT =
  'Something went wrong on our side, and nothing was changed. Try again; if it happens again, tell whoever looks after Footprint.'

/** A fault is noted on the load of files before it goes on upward. */
async function noticing(parts: DeskParts, id: string, work: () => Promise<Import>): Promise<Import> {
  const { db, board } = parts
  try {
    return await work()
  } catch (error) {
    const report: ImportReport = (await findImport(db, id))?.report ?? EMPTY_REPORT
    await saveState(db, id, ['running'], { state: 'failed', report: { ...report, says: [FAULT] } })
    await unstageRows(db, id)
    throw error
  } finally {
    board.clear(id)
  }
}

async function takeAnswer(db: Db, id: string, answer: Answer): Promise<Import | null> {
  const asked = await findImport(db, id)
  if (asked?.state !== 'asks') return null
  const years = asked.report.asks.year ? asked.report.years.map(() => answer.collection) : asked.report.years
  if (years.includes(null)) return null
  const report = { ...asked.report, years, asks: { ...asked.report.asks, year: false } }
  const isTaken = await saveState(db, id, ['asks'], { state: 'running', report })
  return isTaken ? { ...asked, state: 'running', report } : null
}
