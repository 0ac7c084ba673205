import { type CsvFault, type CsvFaultKind, LONGEST_LINE } from '../../kit/csv/index.ts'
import type { FieldFault } from './field.ts'
import type { NotRecognised } from './recognise-table.ts'
import type { TableName } from './row.ts'

/** A row that was not read, and where: the rest of the file was. */
export type RefusedRow = {
  readonly file: string
  readonly table: TableName
  /** Its line in the file, the heading being line 1. */
  readonly line: number
  /** The child's identifier as found, where there is one. */
  readonly child: string
  readonly column: string
  readonly found: string
  readonly expected: string
}

/** A row that was not read, whole, as found: column in capitals → text. Empty where its fields do not fit the heading. */
export type UnreadRow = {
  readonly table: TableName
  readonly line: number
  /** The child's identifier as found, in capitals. */
  readonly child: string
  readonly found: ReadonlyMap<string, string>
  readonly faults: readonly FieldFault[]
}

/** A file that was not read at all, and what to do about it. */
export type RefusedFile = {
  readonly file: string
  readonly reason:
    | CsvFaultKind
    | NotRecognised['kind']
    | 'table-twice'
    | 'xml'
    | 'mix'
    | 'too-large'
    | 'no-folder'
  readonly says: string
}

const SAVE_AS = 'Open it in the program it came from and save it as “CSV UTF-8 (comma delimited)”.'

const SAYINGS: Readonly<Record<CsvFaultKind, (line: number) => string>> = {
  empty: () => 'is empty. Make the file again.',
  'utf-16': () => `is saved as UTF-16 text. ${SAVE_AS}`,
  zip: () =>
    'is a spreadsheet or a zip file. Unzip it, or open it and save each sheet as “CSV UTF-8 (comma delimited)”.',
  'old-spreadsheet': () => `is an old spreadsheet. ${SAVE_AS}`,
  'not-text': (line) => `is not a text file: line ${line} holds bytes that text does not have. ${SAVE_AS}`,
  'latin-1': (line) =>
    `has a letter on line ${line} that is not UTF-8: it looks like Latin-1 (Windows) text. ${SAVE_AS}`,
  'line-too-long': (line) =>
    `is not a return file: line ${line} is longer than ${LONGEST_LINE / 1024} kB. Check that it is the right file.`,
  'open-quote': (line) =>
    `has a quotation mark on line ${line} that is never closed. Take it out or close it.`,
}

/** What to tell the person about a file whose text cannot be read. */
export function refuseText(file: string, fault: CsvFault): RefusedFile {
  const says = SAYINGS[fault.kind]('line' in fault ? fault.line : 0)
  return { file, reason: fault.kind, says: `${file} ${says}` }
}

/** What to tell the person about a file whose heading is not that of a table of the return. */
export function refuseHeading(file: string, why: NotRecognised): RefusedFile {
  return { file, reason: why.kind, says: `${file} ${sayHeading(why)}` }
}

function sayHeading(why: NotRecognised): string {
  if (why.kind === 'semicolons') {
    return 'has semicolons between its columns. Save it as “CSV UTF-8 (comma delimited)” and try again.'
  }
  if (why.kind === 'column-twice') return `has the column ${why.column} twice. Take one out.`
  if (why.table === null) return 'is not a table of the return: its first line has none of the column names.'
  const columns = why.missing.length === 1 ? 'the column' : 'the columns'
  return `looks like the ${why.table.name} table but does not have ${columns} ${listed(why.missing)}. Add what is missing and try again.`
}

function listed(names: readonly string[]): string {
  return names.length < 2 ? names.join('') : `${names.slice(0, -1).join(', ')} and ${names.at(-1)}`
}

/** A second file of the same table in one folder: the first, by name, is read. */
export function refuseSecond(file: string, first: string, table: TableName): RefusedFile {
  return {
    file,
    reason: 'table-twice',
    says: `${file} is a second ${table} file: ${first} was read. Keep only one.`,
  }
}

/** XML that cannot be read; `says` follows the name of the file. */
export function refuseXml(file: string, says: string): RefusedFile {
  return { file, reason: 'xml', says: `${file} ${says}` }
}

/** XML beside CSV files, or more XML than one file. */
export function refuseMix(file: string): RefusedFile {
  const says = `${file}: a return is CSV files or one XML file, not both. Use one or the other.`
  return { file, reason: 'mix', says }
}

const MEGABYTE = 1_048_576

/** A file of more bytes than the limit. */
export function refuseTooLarge(file: string, limit: number): RefusedFile {
  const most = Math.round(limit / MEGABYTE)
  const says = `${file} is larger than ${most} MB, the most that is taken. Check that it is the right file.`
  return { file, reason: 'too-large', says }
}

/** A folder that is not there, or has no files. */
export function refuseFolder(path: string): RefusedFile {
  return {
    file: path,
    reason: 'no-folder',
    says: `There are no return files in ${path}. Check the name of the folder.`,
  }
}
