import {
  CATALOGUE,
  cellsOf,
  columnsOf,
  eachRow,
  type FigureFacts,
  type FigureWork,
  type Measure,
  notAnswerable,
  renderFiguresText,
  renderFigureText,
  toFiguresJson,
  toRowJson,
  workFigures,
} from '../../features/figures/index.ts'
import { writeCsvRow } from '../../kit/csv/write.ts'
import { toIsoDate } from '../../kit/dates/index.ts'
import { type CommandIo, type ExitCode, WrongUseError } from '../command.ts'
import type { FiguresAsk } from './figures-options.ts'

export type FiguresInput = Omit<FigureWork, 'measures' | 'onChild'> & {
  readonly children: Iterable<FigureFacts>
}

const EVERY = 1000

/** Progress on standard error, where somebody is looking. */
function progressOn(io: CommandIo): ((done: number) => void) | null {
  if (!io.isTerminal) return null
  return (done) => {
    if (done % EVERY === 0) io.error(`\r${done.toLocaleString('en-GB')} children worked`)
  }
}

/** Prints the figures, or the rows behind one, as asked. */
export function printFigures(ask: FiguresAsk, input: FiguresInput, io: CommandIo): ExitCode {
  const onChild = progressOn(io)
  const work = { ...input, ...(onChild === null ? {} : { onChild }) }
  const wanted = ask.list ?? ask.only
  if (wanted?.needs === 'database' && input.source === 'files')
    throw new WrongUseError(
      `The files of a return cannot answer ${wanted.id}: only what staff record here can.`,
    )
  if (ask.list !== null) printRows(ask.list, ask, work, io)
  else printCounts(ask, work, io)
  if (onChild !== null) io.error('\r')
  return 0
}

function printCounts(
  { only, json }: FiguresAsk,
  work: Omit<FigureWork, 'measures'> & FiguresInput,
  io: CommandIo,
): void {
  const figures = workFigures(work.children, { ...work, measures: only === null ? CATALOGUE : [only] })
  const [first] = figures
  const notTold = only === null && work.source === 'files' ? notAnswerable(CATALOGUE) : []
  if (json) io.out(`${JSON.stringify(toFiguresJson(figures, work.period, notTold), null, 2)}\n`)
  else if (only !== null && first !== undefined) io.out(renderFigureText(first, work.period))
  else io.out(renderFiguresText(figures, work.period, notTold))
}

function printRows(measure: Measure, { json }: FiguresAsk, work: FiguresInput, io: CommandIo): void {
  const columns = columnsOf(measure, work.source)
  const { from, to, asOf } = work.period
  const days = { from: toIsoDate(from), to: toIsoDate(to), asOf: toIsoDate(asOf) }
  const head = JSON.stringify({ measure: measure.id, ...days }).slice(0, -1)
  io.out(json ? `${head},"rows":[` : writeCsvRow(columns.map(({ heading }) => heading)))
  let chunk: string[] = []
  let between = ''
  for (const row of eachRow(work.children, measure, work)) {
    if (json) chunk.push(`${between}\n${JSON.stringify(toRowJson(row, columns))}`)
    else chunk.push(writeCsvRow(cellsOf(row, columns)))
    between = ','
    if (chunk.length < EVERY) continue
    io.out(chunk.join(''))
    chunk = []
  }
  io.out(`${chunk.join('')}${json ? '\n]}\n' : ''}`)
}
