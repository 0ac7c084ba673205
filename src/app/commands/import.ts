import { resolve } from 'node:path'
import {
  createProgressBoard,
  importFolders,
  type ProgressBoard,
  sayProgress,
  type System,
  SYSTEMS,
  toImportData,
  toImportText,
} from '../../features/imports/index.ts'
import { parseReturnYear } from '../../law/returns/index.ts'
import { type Command, type CommandIo, WrongUseError } from '../command.ts'
import { checkAgain, HELD_FILES } from '../held-files.ts'
import { parseOptions } from '../options.ts'

export const importCommand: Command = {
  help: `bin/footprint import DIR… [--system ssda903|ssd|annex-a] [--return-year 2025-26] [--confirm-withdrawals] [--json]

Loads every file of each folder, and of the year before from DIR/prev where that is there. The same files again
change nothing. A row that cannot be read is refused and told with file, line and column; a wrong file refuses the
whole, and nothing is changed.
--system               what the files must be; left out, they tell by their columns. ssd: the CSV files of the
                       Standard Safeguarding Dataset, one extract in one folder; annex-a: a workbook with list 7 or 8
--return-year          the year of the return in DIR; otherwise it is read from the dates
--confirm-withdrawals  go on though more than 5% of the rows held of a table are not in its new file
Exit code 1 when rows or files were refused, or when withdrawals must be confirmed.`,
  needsDatabase: true,
  async run(args, io, { database, clock, config }) {
    const { values, positionals } = parseOptions(args, options, { least: 1, most: 20 })
    const system = systemFrom(values.system)
    const parts = {
      db: database.db,
      kind: database.kind,
      today: () => clock.today(),
      board: boardFor(io),
      largestFile: config.largestImport,
      afterLoad: (actor: string) =>
        checkAgain(database.db, HELD_FILES, { actor, now: clock.now(), today: clock.today() }),
    }
    const imported = await importFolders(parts, {
      dirs: positionals.map((dir) => resolve(io.cwd, dir)),
      collection: collectionFrom(values['return-year'], positionals.length),
      withdrawals: values['confirm-withdrawals'] ? 'confirmed' : 'ask',
      system,
    })
    if (io.isTerminal) io.error('\r\u001b[K')
    if (imported === 'busy') {
      io.error('Other files are being loaded. Wait until that is done, then try again.\n')
      return 1
    }
    const { loaded, refusals } = imported
    io.out(
      values.json ? `${JSON.stringify(toImportData(loaded, refusals))}\n` : toImportText(loaded, refusals),
    )
    return loaded.state === 'done' && loaded.report.counts.refused === 0 ? 0 : 1
  },
}

const options = {
  system: { type: 'string' },
  'return-year': { type: 'string' },
  'confirm-withdrawals': { type: 'boolean' },
  json: { type: 'boolean' },
} as const

function systemFrom(text: string | undefined): System | null {
  const system = SYSTEMS.find((one) => one === text) ?? null
  if (text !== undefined && system === null) {
    throw new WrongUseError(`"${text}" is no system that is known. Those are: ${SYSTEMS.join(', ')}.`)
  }
  return system
}

function collectionFrom(text: string | undefined, folders: number): number | null {
  if (text === undefined) return null
  if (folders > 1) throw new WrongUseError('Give --return-year with one folder only.')
  const collection = parseReturnYear(text)
  if (collection === null) throw new WrongUseError(`"${text}" is no return year. Write it like 2025-26.`)
  return collection
}

/** Progress on standard error, on one line that is written anew, when that is a terminal. */
function boardFor(io: CommandIo): ProgressBoard {
  const board = createProgressBoard()
  let saidAt = 0
  return {
    ...board,
    show: (id, progress) => {
      board.show(id, progress)
      if (!io.isTerminal || Date.now() - saidAt < 200) return
      saidAt = Date.now()
      const { done, total } = progress
      io.error(`\r\u001b[K${sayProgress(progress)}: ${done}${total === null ? '' : ` of ${total}`}`)
    },
  }
}
