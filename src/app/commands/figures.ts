import { loadFigureFacts, toFileFigureFacts, usualYear } from '../../features/figures/index.ts'
import { type ChildFacts, type Returns, readReturns } from '../../features/returns/index.ts'
import { readPolicy } from '../../features/reviews/index.ts'
import { DEFAULT_POLICY } from '../../law/looked-after-reviews/index.ts'
import { createClock } from '../../platform/clock/clock.ts'
import { readConfig } from '../../platform/config/index.ts'
import type { Command, CommandIo, ExitCode } from '../command.ts'
import { type FiguresAsk, parseFiguresOptions } from './figures-options.ts'
import { printFigures } from './figures-output.ts'

const described = {
  help: `bin/footprint figures [--year 2025-26 | --from DATE --to DATE] [--files DIR …] [--json]
bin/footprint figures … --measure ID     one measure, with every breakdown and its definition
bin/footprint figures … --list ID        the rows behind one measure, as CSV (or JSON)

--files   straight from folders of return files (CSV, or one XML file), without a database: several years as several
          folders, or as DIR/prev. Without --year then the year of the latest return is shown; otherwise the present one.
Figures are as of the last day of the period, or of today where that is earlier.
Exit code 2 when no file can be read.`,
}

const fromFiles: Command = {
  ...described,
  needsDatabase: false,
  async run(args, io) {
    const ask = parseFiguresOptions(args, io)
    if (io.isTerminal) io.error('Reading the files …')
    const returns = await readReturns(ask.folders)
    const latest = returns.years.at(-1)
    sayRefused(returns, io)
    if (latest === undefined) return 2
    return printFigures(
      ask,
      {
        children: { [Symbol.iterator]: () => toFacts(returns.facts) },
        period: ask.periodFor(todayOf(io), latest.year.collection),
        policy: DEFAULT_POLICY,
        source: 'files',
      },
      io,
    )
  },
}

function* toFacts(facts: Iterable<ChildFacts>) {
  for (const care of facts) yield toFileFigureFacts(care)
}

function todayOf(io: CommandIo) {
  const config = readConfig(io.environment)
  return createClock(config.ok ? config.value.domainDate : null).today()
}

function sayRefused({ refusals, warnings }: Returns, io: CommandIo): void {
  const rows = refusals.rows.length
  const said = [
    ...refusals.files.map(({ says }) => says),
    ...(rows === 0
      ? []
      : [
          `${rows} ${rows === 1 ? 'row was' : 'rows were'} refused and left out; import or check names them.`,
        ]),
    ...warnings,
  ]
  if (said.length > 0) io.error(`${said.join('\n')}\n`)
}

export const figures: Command = {
  ...described,
  needsDatabase: true,
  insteadFor: (args) => (args.some((word) => /^--files(=|$)/.test(word)) ? fromFiles : null),
  async run(args, io, { database, clock }): Promise<ExitCode> {
    const ask: FiguresAsk = parseFiguresOptions(args, io)
    const today = clock.today()
    const period = ask.periodFor(today, usualYear(today, null))
    const children = await loadFigureFacts(database.db, today)
    const policy = await readPolicy(database.db)
    return printFigures(ask, { children, period, policy, source: 'database' }, io)
  },
}
