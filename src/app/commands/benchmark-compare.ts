import {
  inOrder,
  labelWords,
  NOT_SAID,
  type Line,
  listYears,
  measureName,
  notRecordedWords,
  readComparison,
  toLines,
  valueWords,
} from '../../features/benchmark/index.ts'
import { parseReturnYear, toReturnYearName } from '../../law/returns/index.ts'
import { type Command, WrongUseError } from '../command.ts'
import { parseOptions } from '../options.ts'

export const benchmarkCompare: Command = {
  help: `bin/footprint benchmark compare [--year 2025-26] [--measure ID] [--json]

--year     left out: the latest for which there is a file
--measure  one measure; left out: every measure of any file
Exit code 1 when there is no file for the year.`,
  needsDatabase: true,
  async run(args, io, { database: { db } }) {
    const { values } = parseOptions(args, OPTIONS)
    const asked = values.year === undefined ? null : parseReturnYear(values.year)
    if (values.year !== undefined && asked === null)
      throw new WrongUseError(`"${values.year}" is not a year. Write it like 2025-26.`)
    const year = asked ?? (await listYears(db))[0]
    const { compared, ourRegion } =
      year === undefined ? { compared: [], ourRegion: null } : await readComparison(db, year)
    if (year === undefined || compared.length === 0) {
      io.error('There is no file to compare for this year.\n')
      return 1
    }
    const ids = inOrder(compared.flatMap(({ figures }) => figures.map(({ id }) => id)))
    if (values.measure !== undefined && !ids.includes(values.measure))
      throw new WrongUseError(`No file has the measure "${values.measure}". There are ${ids.join(', ')}.`)
    const measures = (values.measure === undefined ? ids : [values.measure]).map((id) => ({
      id,
      lines: toLines(id, compared, ourRegion),
    }))
    if (values.json) {
      const shown = measures.map(({ id, lines }) => ({ id, authorities: lines.map(toLineJson) }))
      io.out(`${JSON.stringify({ year: toReturnYearName(year), measures: shown }, null, 2)}\n`)
    } else io.out(measures.map(({ id, lines }) => toTable(id, lines)).join('\n'))
    return 0
  },
}

const OPTIONS = {
  year: { type: 'string' },
  measure: { type: 'string' },
  json: { type: 'boolean' },
} as const

function toLineJson(line: Line) {
  const { name, ours, authority, value, basis, notRecorded } = line
  const label = authority && {
    code: authority.code,
    region: authority.region,
    neighbour: authority.neighbour,
  }
  return { name, ours, ...label, value, basis, notRecorded }
}

function toTable(id: string, lines: readonly Line[]): string {
  const width = Math.max(...lines.map(({ name }) => name.length)) + 7
  const rows = lines.map((line) => {
    const name = line.ours ? `${line.name} (ours)` : line.name
    const { region } = labelWords(line)
    const beside = [
      line.basis,
      region === NOT_SAID ? 'region not said' : region,
      `not recorded ${notRecordedWords(line)}`,
    ]
    const words = beside.filter((word) => word !== null && !/^(–|not recorded –)$/.test(word)).join(' · ')
    return `  ${name.padEnd(width)} ${valueWords(line.value).padStart(12)}  ${words}`.trimEnd()
  })
  return `${measureName(id)} (${id})\n${rows.join('\n')}\n`
}
