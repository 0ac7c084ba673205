// A CSV of targets and figures to compare with, checked line by line: all of it, or a sentence for each fault.
import type { Day } from '../../../kit/dates/index.ts'
import { type CsvRecord, readCsv } from '../../../kit/csv/index.ts'
import { fail, ok, type Result } from '../../../kit/result.ts'
import type { FieldError } from '../../../ui/forms/index.ts'
import { type Measure, unitWords } from '../measure.ts'
import { parseYardstick, type YardstickTyped } from '../parse-yardstick.ts'
import { WHO_WORDS, type YardstickSaid } from '../yardstick.ts'

/** The columns that a file must have, and those that it may have. */
export const COLUMNS = ['measure', 'year', 'who', 'numerator', 'denominator', 'value', 'source'] as const
export const MORE_COLUMNS = ['unit', 'aim', 'because'] as const

export const LARGEST_FILE = 1_000_000
const MOST_FAULTS = 50

export type FileRow = { readonly line: number; readonly said: YardstickSaid; readonly measure: Measure }

/** Reads a file. `find`: a measure by its id. */
export async function readFile(
  bytes: Uint8Array,
  find: (id: string) => Measure | null,
  today: Day,
): Promise<Result<readonly FileRow[], readonly string[]>> {
  const records = await recordsOf(bytes)
  if (records === null)
    return fail(['This is not a CSV file in UTF-8. Save it as “CSV UTF-8 (comma delimited)”'])
  const [head, ...body] = records
  const heading = head?.fields.map((field) => field.trim().toLowerCase()) ?? []
  if (heading.length === 1 && heading[0]?.includes(';'))
    return fail(['Line 1 has semicolons between its columns. Save it as “CSV UTF-8 (comma delimited)”'])
  const missing = COLUMNS.filter((column) => !heading.includes(column))
  if (missing.length > 0)
    return fail([`Line 1: the columns ${missing.join(', ')} are missing. The first line names the columns`])
  const read = body.map((record) => readRow(record, heading, find, today))
  const faults = [...read.flatMap((one) => (one.ok ? [] : one.failure)), ...twiceFaults(read)]
  if (faults.length > MOST_FAULTS)
    return fail([...faults.slice(0, MOST_FAULTS), `And ${faults.length - MOST_FAULTS} more`])
  if (faults.length > 0) return fail(faults)
  return body.length === 0
    ? fail(['The file has no line under its heading'])
    : ok(read.flatMap((one) => (one.ok ? [one.value] : [])))
}

async function recordsOf(bytes: Uint8Array): Promise<readonly CsvRecord[] | null> {
  const records: CsvRecord[] = []
  for await (const batch of readCsv(oneChunk(bytes))) {
    if (!batch.ok) return null
    records.push(...batch.value)
  }
  return records
}

async function* oneChunk(bytes: Uint8Array): AsyncGenerator<Uint8Array, void> {
  yield bytes
}

type ReadRow = Result<FileRow, readonly string[]>

function readRow(
  { line, fields }: CsvRecord,
  heading: readonly string[],
  find: (id: string) => Measure | null,
  today: Day,
): ReadRow {
  const at = (column: string): string =>
    (fields[heading.indexOf(column)] ?? '').trim().replaceAll('\u0000', '')
  const typed: YardstickTyped = {
    measure: at('measure'),
    year: at('year'),
    who: at('who').toLowerCase(),
    numerator: at('numerator'),
    denominator: at('denominator'),
    value: at('value'),
    unit: at('unit'),
    aim: at('aim').toLowerCase().replace(' ', '-'),
    source: at('source'),
    because: at('because'),
  }
  const said = parseYardstick(typed, find, today)
  const measure = find(typed.measure)
  if (said.ok && measure !== null) return ok({ line, said: said.value, measure })
  return fail(said.ok ? [] : said.failure.map((error) => `Line ${line}: ${inFile(error, typed)}`))
}

// A form shows what may be chosen; a file says it in the words of its column.
function inFile({ field, message }: FieldError, { who }: YardstickTyped): string {
  return field === 'who' ? `“${who}” is none of those a figure may be of: ${WHO_SAYS.join(', ')}` : message
}

function twiceFaults(read: readonly ReadRow[]): readonly string[] {
  const first = new Map<string, number>()
  return read.flatMap((one) => {
    if (!one.ok) return []
    const { line, said } = one.value
    const key = `${said.measure} ${said.who} ${said.from}`
    const before = first.get(key)
    if (before === undefined) first.set(key, line)
    return before === undefined
      ? []
      : [`Line ${line}: the same measure, year and place stand on line ${before}`]
  })
}

/** What a file looks like: a line for one measure. */
export function sampleOf({ id, unit }: Measure): string {
  const columns = [...COLUMNS, ...MORE_COLUMNS].join(',')
  return `${columns}\r\n${id},2024-25,england,,,93.2,Statistical release table 4,${unitWords(unit).one},,\r\n${id},2025-26,target,,,95,Service plan page 3,,at least,\r\n`
}

/** What may stand in the column `who`. */
export const WHO_SAYS = Object.entries(WHO_WORDS).map(([who, words]) => `${who} (${words.toLowerCase()})`)
