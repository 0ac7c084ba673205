import { createXmlReader, type XmlFault } from '../../kit/xml/index.ts'
import type { RowReader } from './define-table.ts'
import type { ReturnFile } from './read-table.ts'
import { TABLES } from './recognise-table.ts'
import { type RefusedFile, type RefusedRow, refuseXml, type UnreadRow } from './refusal.ts'
import type { TableBatch, TableName } from './row.ts'
import { columnOf, GROUPS, isRead, withChild, type XmlRow } from './xml-groups.ts'

/** What comes out of the file: rows of a table, or that the whole file is refused; after that nothing follows. */
export type XmlPart =
  | {
      readonly kind: 'rows'
      readonly batch: TableBatch
      readonly refused: readonly RefusedRow[]
      /** The refused rows whole, one for each. */
      readonly unread: readonly UnreadRow[]
    }
  | { readonly kind: 'refused'; readonly refused: RefusedFile }
  /** Elements that were passed over. Comes last. */
  | { readonly kind: 'not-used'; readonly elements: readonly string[] }

const ROOT = /^EXPSSDA903$/i
/** More rows of one child than this, and it is no child. */
const MOST_ROWS = 10_000

/**
 * Reads the return from one XML file as it streams, child by child. A row with a field that cannot be read is refused
 * with the line its element begins on.
 */
export async function* readXmlReturn(file: ReturnFile): AsyncGenerator<XmlPart, void> {
  const gathered = gatherRows()
  const reader = createXmlReader(gathered.events)
  const tables = openTables(file.name)
  for await (const bytes of file.bytes) {
    const fault = reader.take(bytes)
    const wrong = gathered.wrong()
    if (fault !== null || wrong !== null) {
      yield {
        kind: 'refused',
        refused: refuseXml(file.name, fault === null ? (wrong ?? '') : sayXmlFault(fault)),
      }
      return
    }
    yield* tables.read(gathered.takeRows())
  }
  const fault = reader.end()
  const wrong = fault === null ? gathered.wrong() : sayXmlFault(fault)
  if (wrong !== null) {
    yield { kind: 'refused', refused: refuseXml(file.name, wrong) }
    return
  }
  yield* tables.read(gathered.takeRows())
  if (gathered.notUsed.size > 0) yield { kind: 'not-used', elements: [...gathered.notUsed] }
}

const SAYINGS: Readonly<Record<XmlFault['kind'], string>> = {
  'document-type': 'has a document type (DOCTYPE), which may point elsewhere. Take it out.',
  entity: 'has an entity (a word between & and ;) that is not one of XML itself. Write the letter itself.',
  'not-utf-8': 'is not saved as UTF-8. Save it as UTF-8.',
  'too-deep': 'has elements in elements too deep for a return. Check that it is the right file.',
  'not-well-formed': 'is not whole, correct XML. Make the file again.',
}

export function sayXmlFault({ kind, line }: XmlFault): string {
  return `${SAYINGS[kind].replace(/\.$/, '')} (line ${line}).`
}

type Group = {
  readonly name: string
  readonly table: TableName
  readonly line: number
  readonly fields: Map<string, string>
  readonly twice: Map<string, string>
}

function gatherRows() {
  const path: string[] = []
  const open: Group[] = []
  const notUsed = new Set<string>()
  let ofChild: XmlRow[] = []
  let ready: XmlRow[] = []
  let text = ''
  let wrong: string | null = null
  return {
    notUsed,
    wrong: () => wrong,
    takeRows: (): readonly XmlRow[] => {
      const rows = ready
      ready = []
      return rows
    },
    events: {
      open: (raw: string, _attributes: unknown, line: number) => {
        const name = raw.trim().toUpperCase()
        if (path.length === 0 && !ROOT.test(name))
          wrong = `is XML, but not of the return: it begins with <${raw.slice(0, 40)}>.`
        const table = path.length > 1 ? GROUPS[name] : undefined
        if (table !== undefined) open.push({ name, table, line, fields: new Map(), twice: new Map() })
        path.push(name)
        text = ''
      },
      text: (found: string) => {
        text += found
      },
      close: (raw: string) => {
        const name = raw.trim().toUpperCase()
        path.pop()
        const group = open.at(-1)
        if (group?.name === name) {
          open.pop()
          ofChild.push(group)
          if (ofChild.length > MOST_ROWS)
            wrong = `has over ${MOST_ROWS} rows of one child near line ${group.line}.`
        } else if (group !== undefined) {
          if (isRead(group.table, columnOf(name))) keepField(group, columnOf(name), toReturnText(text))
          else notUsed.add(name)
        } else if (name === 'CHILD' && path.length === 1) {
          for (const row of withChild(ofChild)) ready.push(row)
          ofChild = []
        } else if (path.length > 1) notUsed.add(name)
        text = ''
      },
    },
  }
}

const MOST_SHOWN = 100

/** A field that stands in a row twice and differs is one that nobody can read: which of the two is meant the file does not say. */
function keepField({ fields, twice }: Group, column: string, found: string): void {
  const before = fields.get(column)
  if (before === undefined) fields.set(column, found)
  else if (before !== found)
    twice.set(column, `${twice.get(column) ?? before}, and ${found}`.slice(0, MOST_SHOWN))
}

/** `2025-07-04` as the return writes a day. */
function toReturnText(text: string): string {
  const found = text.trim()
  const [, year, month, day] = /^(\d{4})-(\d{2})-(\d{2})$/.exec(found) ?? []
  return year === undefined ? found : `${day}/${month}/${year}`
}

const toFault = ([column, found]: readonly [string, string]) => ({
  column,
  found,
  expected: `${column} once: it stands here more than once`,
})

function openTables(file: string) {
  const readers = new Map<TableName, { readonly columns: readonly string[]; readonly reader: RowReader }>()
  const openOf = (table: TableName) => {
    const known = readers.get(table)
    if (known !== undefined) return known
    const columns = TABLES.find(({ name }) => name === table)?.columns.map(({ name }) => name) ?? []
    const found = TABLES.find(({ name }) => name === table)?.open(
      new Map(columns.map((name, at) => [name, at])),
    )
    if (found === undefined) throw new Error(`${table} is a table of the return`)
    const opened = { columns, reader: found }
    readers.set(table, opened)
    return opened
  }
  return {
    *read(rows: readonly XmlRow[]): Generator<XmlPart, void> {
      for (const [table, ofTable] of Map.groupBy(rows, (row) => row.table)) {
        const { columns, reader } = openOf(table)
        const refused: RefusedRow[] = []
        const unread: UnreadRow[] = []
        for (const { line, fields, twice } of ofTable) {
          const child = (fields.get('CHILD') ?? '').toUpperCase().slice(0, 20)
          const read = () =>
            reader.read(
              line,
              columns.map((column) => fields.get(column) ?? ''),
            )
          const faults = twice.size > 0 ? [...twice].map(toFault) : read()
          if (faults.length === 0) continue
          for (const fault of faults) refused.push({ file, table, line, child, ...fault })
          unread.push({ table, line, child, found: fields, faults })
        }
        yield { kind: 'rows', batch: reader.takeBatch(), refused, unread }
      }
    },
  }
}
