import { resolve } from 'node:path'
import {
  CATALOGUE,
  type FigurePeriod,
  type Measure,
  toFigurePeriod,
  toYearPeriod,
} from '../../features/figures/index.ts'
import { type Day, parseIsoDay } from '../../kit/dates/index.ts'
import { parseReturnYear } from '../../law/returns/index.ts'
import { type CommandIo, WrongUseError } from '../command.ts'
import { parseOptions } from '../options.ts'

/** What `figures` was asked for. */
export type FiguresAsk = {
  /** Folders of return files, as full paths; empty for the database. */
  readonly folders: readonly string[]
  readonly json: boolean
  /** The one measure whose rows are listed. */
  readonly list: Measure | null
  /** The one measure that is shown with all its breakdowns. */
  readonly only: Measure | null
  /** The period asked for; where none is, the given year (by the year it ends in). */
  readonly periodFor: (today: Day, usualYear: number) => FigurePeriod
}

const OPTIONS = {
  year: { type: 'string' },
  from: { type: 'string' },
  to: { type: 'string' },
  files: { type: 'string', multiple: true },
  list: { type: 'string' },
  measure: { type: 'string' },
  json: { type: 'boolean' },
} as const

const MOST_FOLDERS = 20

/** @throws WrongUseError with a sentence for what cannot be understood */
export function parseFiguresOptions(args: readonly string[], io: Pick<CommandIo, 'cwd'>): FiguresAsk {
  const { values, positionals } = parseOptions(args, OPTIONS, { least: 0, most: MOST_FOLDERS })
  if (values.files === undefined && positionals[0] !== undefined)
    throw new WrongUseError(`I do not know what to do with "${positionals[0]}".`)
  const { year, from, to, list, measure, files = [] } = values
  if (year !== undefined && (from !== undefined || to !== undefined))
    throw new WrongUseError('Give --year, or --from and --to, not both.')
  if ((from === undefined) !== (to === undefined)) throw new WrongUseError('Give both --from and --to.')
  return {
    folders: [...files, ...positionals].map((folder) => resolve(io.cwd, folder)),
    json: values.json ?? false,
    list: list === undefined ? null : measureOf(list),
    only: measure === undefined ? null : measureOf(measure),
    periodFor: periodOf({ year, from, to }),
  }
}

function measureOf(id: string): Measure {
  const measure = CATALOGUE.find((one) => one.id === id)
  if (measure !== undefined) return measure
  throw new WrongUseError(
    `There is no measure "${id}". There are ${CATALOGUE.map((one) => one.id).join(', ')}.`,
  )
}

type GivenPeriod = Readonly<Record<'year' | 'from' | 'to', string | undefined>>

function periodOf({ year, from, to }: GivenPeriod): FiguresAsk['periodFor'] {
  const collection = year === undefined ? null : parseReturnYear(year)
  if (year !== undefined && collection === null)
    throw new WrongUseError(`"${year}" is not a year. Write it like 2025-26.`)
  const first = from === undefined ? null : dayOf(from)
  const last = to === undefined ? null : dayOf(to)
  return (today, usualYear) => {
    const period =
      first !== null && last !== null
        ? toFigurePeriod(first, last, today)
        : toYearPeriod(collection ?? usualYear, today)
    if (!period.ok) throw new WrongUseError(period.failure)
    return period.value
  }
}

function dayOf(text: string): Day {
  const day = parseIsoDay(text)
  if (day === null) throw new WrongUseError(`"${text}" is not a date. Write it like 2026-03-31.`)
  return day
}
