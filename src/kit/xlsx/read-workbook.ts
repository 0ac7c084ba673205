// Reads the cells of a workbook as text, sheet by sheet: what stands in them, without formulas, styles or anything else.
import { fail, ok, type Result } from '../result.ts'
import { createXmlReader, type XmlEvents } from '../xml/index.ts'
import { unpackWorkbook, type WorkbookFault } from './unpack.ts'

/** A row: its number in the sheet, from 1, and its cells from column A on. */
export type SheetRow = { readonly line: number; readonly cells: readonly string[] }
export type Sheet = { readonly name: string; readonly rows: readonly SheetRow[] }
export type Workbook = {
  readonly sheets: readonly Sheet[]
  /** Days as numbers count from the end of 1899, or of 1903. */
  readonly daysFrom: 1899 | 1903
}

const MOST_ROWS = 200_000
const MOST_COLUMNS = 200
const MOST_SHEETS = 100
/** In all sheets together, with the empty ones between: a few bytes of a file can stand for a row of 200. */
const MOST_CELLS = 2_000_000

/** Cells that may still be read. */
type Room = { cells: number }

/** The whole workbook, in memory: whoever calls bounds the bytes. */
export function readWorkbook(bytes: Uint8Array): Result<Workbook, WorkbookFault> {
  const unpacked = unpackWorkbook(bytes)
  if (!unpacked.ok) return unpacked
  const parts = unpacked.value
  const book = readBook(parts)
  if (!book.ok) return book
  const shared = readShared(parts.get('xl/sharedStrings.xml'))
  if (!shared.ok) return shared
  if (book.value.sheets.length > MOST_SHEETS) return fail({ kind: 'too-large' })
  const sheets: Sheet[] = []
  const room: Room = { cells: MOST_CELLS }
  for (const { name, part } of book.value.sheets) {
    const rows = readSheet({ part, bytes: parts.get(part), shared: shared.value, room })
    if (!rows.ok) return rows
    sheets.push({ name, rows: rows.value })
  }
  return ok({ sheets, daysFrom: book.value.daysFrom })
}

const CHUNK = 64 * 1024

/** Reads one part; what it tells goes to `events`. Names come without their prefix. */
function readPart(
  part: string,
  bytes: Uint8Array | undefined,
  events: XmlEvents & { readonly hasRoom?: () => boolean },
): WorkbookFault | null {
  if (bytes === undefined) return null
  const local = (name: string) => name.slice(name.indexOf(':') + 1)
  const reader = createXmlReader({
    ...events,
    open: (name, attributes, line) => events.open(local(name), attributes, line),
    close: (name) => events.close(local(name)),
  })
  for (let from = 0; from < bytes.length; from += CHUNK) {
    if (reader.take(bytes.subarray(from, from + CHUNK)) !== null) return { kind: 'part', part }
    if (events.hasRoom?.() === false) return { kind: 'too-large' }
  }
  return reader.end() === null ? null : { kind: 'part', part }
}

const nothing = (): void => {}

type Book = { readonly sheets: readonly { readonly name: string; readonly part: string }[] } & Pick<
  Workbook,
  'daysFrom'
>

function readBook(parts: ReadonlyMap<string, Uint8Array>): Result<Book, WorkbookFault> {
  const targets = new Map<string, string>()
  const rels = 'xl/_rels/workbook.xml.rels'
  const relsFault = readPart(rels, parts.get(rels), {
    open: (name, { Id = '', Target = '' }) => {
      if (name === 'Relationship') targets.set(Id, Target.replace(/^\/?(xl\/)?/, 'xl/'))
    },
    text: nothing,
    close: nothing,
  })
  const sheets: { name: string; part: string }[] = []
  let daysFrom: Book['daysFrom'] = 1899
  const fault = readPart('xl/workbook.xml', parts.get('xl/workbook.xml'), {
    open: (element, attributes) => {
      if (element === 'workbookPr' && /^(1|true)$/.test(attributes['date1904'] ?? '')) daysFrom = 1903
      const part = targets.get(attributes['r:id'] ?? '') ?? ''
      if (element === 'sheet' && parts.has(part)) sheets.push({ name: attributes['name'] ?? '', part })
    },
    text: nothing,
    close: nothing,
  })
  const wrong = relsFault ?? fault
  return wrong === null ? ok({ sheets, daysFrom }) : fail(wrong)
}

/** The texts that cells name by their number; of a text in several styles the pieces together. */
function readShared(bytes: Uint8Array | undefined): Result<readonly string[], WorkbookFault> {
  const texts: string[] = []
  let text = ''
  let inText = 'no'
  let phonetic = 0
  const fault = readPart('xl/sharedStrings.xml', bytes, {
    open: (name) => {
      if (name === 'si') text = ''
      if (name === 'rPh') phonetic += 1
      inText = name === 't' && phonetic === 0 ? 'yes' : 'no'
    },
    text: (found) => {
      if (inText === 'yes') text += found
    },
    close: (name) => {
      inText = 'no'
      if (name === 'rPh') phonetic -= 1
      if (name === 'si') texts.push(text)
    },
  })
  return fault === null ? ok(texts) : fail(fault)
}

type SheetPart = {
  readonly part: string
  readonly bytes: Uint8Array | undefined
  readonly shared: readonly string[]
  /** Taken from as cells are read. */
  readonly room: Room
}

function readSheet({ part, bytes, shared, room }: SheetPart): Result<readonly SheetRow[], WorkbookFault> {
  const rows: SheetRow[] = []
  let [cells, line, at, type, text, inValue] = [new Array<string>(), 0, 0, '', '', 'no']
  const fault = readPart(part, bytes, {
    open: (name, attributes) => {
      if (name === 'row') {
        line = Number(attributes['r'] ?? line + 1)
        cells = []
      }
      if (name === 'c') {
        at = columnOf(attributes['r'] ?? '') ?? cells.length
        type = attributes['t'] ?? 'n'
        text = ''
      }
      inValue = name === 'v' || name === 't' ? 'yes' : 'no'
    },
    text: (found) => {
      if (inValue === 'yes') text += found
    },
    close: (name) => {
      inValue = 'no'
      if (name === 'c' && at < MOST_COLUMNS) {
        while (cells.length < at) cells.push('')
        cells[at] = type === 's' ? (shared[Number(text)] ?? '') : type === 'e' ? '' : text
      }
      if (name !== 'row') return
      room.cells -= cells.length
      if (cells.some((cell) => cell.trim() !== '')) rows.push({ line, cells })
    },
    hasRoom: () => room.cells >= 0 && rows.length <= MOST_ROWS,
  })
  return fault === null ? ok(rows) : fail(fault)
}

/** `C12` is column 2; null where the place is not said. */
function columnOf(place: string): number | null {
  const letters = /^[A-Z]{1,3}/.exec(place)?.[0]
  if (letters === undefined) return null
  let column = 0
  for (const letter of letters) column = column * 26 + (letter.codePointAt(0) ?? 64) - 64
  return column - 1
}
