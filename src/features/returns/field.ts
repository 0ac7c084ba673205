// Reading one field of a row: strict, and never stopping. What cannot be read is noted and the row is then refused.
import { type Day, dayOf, parseReturnDay } from '../../kit/dates/index.ts'

/** What is wrong with one field: the column, the text as found, and what was expected, in plain words. */
export type FieldFault = { readonly column: string; readonly found: string; readonly expected: string }

type Fields = readonly string[]
export type Read<Value> = (fields: Fields) => Value

/** Readers of the columns of one file. A column that the file does not have reads as blank. */
export type Columns = {
  readonly child: Read<string>
  readonly code: (column: string) => Read<string>
  readonly day: (column: string) => Read<Day>
  readonly dayOrBlank: (column: string) => Read<Day | null>
}

export const EXPECTED = {
  child: 'an identifier of up to 20 letters and digits',
  day: 'a real date written dd/mm/yyyy',
  dayOrBlank: 'a real date written dd/mm/yyyy, or nothing',
} as const

const CHILD = /^[A-Z0-9]{1,20}$/
const SOME_DAY = dayOf(1970, 1, 1)

/** Readers for a heading (`positions`: column in capitals → place in the row); faults are added to `faults`. */
export function openColumns(positions: ReadonlyMap<string, number>, faults: FieldFault[]): Columns {
  const at = (column: string): number => positions.get(column) ?? -1
  return {
    child: childReader(at('CHILD'), faults),
    code: (column) => codeReader(at(column)),
    day: (column) => {
      const read = dayReader(column, at(column), EXPECTED.day, faults)
      return (fields) => read(fields) ?? missingDay(column, fields[at(column)], faults)
    },
    dayOrBlank: (column) => dayReader(column, at(column), EXPECTED.dayOrBlank, faults),
  }
}

/** Rows of one child mostly follow one another, so the last identifier is looked at first. */
function childReader(position: number, faults: FieldFault[]): Read<string> {
  let lastFound = ''
  let last = ''
  return (fields) => {
    const found = fields[position] ?? ''
    if (found !== '' && found === lastFound) return last
    const child = ownCopy(found).trim().toUpperCase()
    if (!CHILD.test(child)) {
      faults.push({ column: 'CHILD', found: shown(found), expected: EXPECTED.child })
      return ''
    }
    lastFound = found
    last = child
    return child
  }
}

/** Trimmed, in capitals, and the same string object for the same text, so that many rows share few strings. */
function codeReader(position: number): Read<string> {
  const seen = new Map<string, string>()
  let lastFound = ''
  let last = ''
  return (fields) => {
    const found = fields[position]
    if (found === undefined || found === '') return ''
    if (found === lastFound) return last
    const known = seen.get(found)
    const own = known === undefined ? ownCopy(found) : found
    const code = known ?? own.trim().toUpperCase()
    if (known === undefined && seen.size < REMEMBERED) seen.set(own, code)
    lastFound = own
    last = code
    return code
  }
}

const REMEMBERED = 100_000

/** A string that does not keep the block of text alive that it was cut from. */
function ownCopy(text: string): string {
  return text.length < 13 ? text : Buffer.from(text).toString()
}

function dayReader(
  column: string,
  position: number,
  expected: string,
  faults: FieldFault[],
): Read<Day | null> {
  let lastFound = ''
  let last: Day | null = null
  return (fields) => {
    const found = fields[position]
    if (found === undefined || found === '') return null
    if (found === lastFound && last !== null) return last
    const day = parseReturnDay(found) ?? parseReturnDay(found.trim())
    if (day === null && found.trim() !== '')
      faults.push({ column, found: shown(found), expected: hinted(expected, found) })
    lastFound = found
    last = day
    return day
  }
}

/** What was expected, and how the text was likely made. */
function hinted(expected: string, found: string): string {
  if (/^\s*\d{4,6}(\.\d+)?\s*$/.test(found))
    return `${expected}; this looks like a spreadsheet’s number for a day`
  return /^\s*\d{4}-\d\d-\d\d/.test(found) ? `${expected}; this has the year first` : expected
}

function missingDay(column: string, found: string | undefined, faults: FieldFault[]): Day {
  if (faults.at(-1)?.column !== column) {
    faults.push({ column, found: shown(found ?? ''), expected: EXPECTED.day })
  }
  return SOME_DAY
}

/** The text as found, cut where it is endless. */
function shown(found: string): string {
  return ownCopy(found.length > 100 ? `${found.slice(0, 100)}…` : found)
}
