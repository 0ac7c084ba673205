// A spreadsheet file (Office Open XML) of plain tables: a sheet each, its head frozen, cells of words or numbers, no formula.
import { strToU8, zipSync } from 'fflate'
import { type NumberLook, STYLES, styleOf } from './cell-styles.ts'

export type SheetCell =
  | { readonly kind: 'words'; readonly text: string }
  | { readonly kind: 'number'; readonly value: number; readonly look: NumberLook }

export type WorkbookSheet = {
  /** As the tab should say; made to fit what a tab may say. */
  readonly name: string
  readonly head: readonly string[]
  readonly rows: readonly (readonly SheetCell[])[]
}

const MAIN = 'http://schemas.openxmlformats.org/spreadsheetml/2006/main'
const RELATIONS = 'http://schemas.openxmlformats.org/officeDocument/2006/relationships'
const PACKAGE = 'http://schemas.openxmlformats.org/package/2006'
const DECLARATION = '<?xml version="1.0" encoding="UTF-8" standalone="yes"?>'
const SHEET_TYPE = 'application/vnd.openxmlformats-officedocument.spreadsheetml'

const LONGEST_NAME = 31
const LONGEST_CELL = 32_767
const WIDEST = 60

/** Text as it may stand in XML: control characters may not at all. */
function toXml(text: string): string {
  return Array.from(text)
    .filter((letter) => letter >= ' ' || letter === '\n' || letter === '\t')
    .join('')
    .replaceAll('&', '&amp;')
    .replaceAll('<', '&lt;')
    .replaceAll('>', '&gt;')
    .replaceAll('"', '&quot;')
}

/** Names as tabs may have them: at most 31 letters, none of `[ ] : * ? / \`, each once. */
export function toTabNames(names: readonly string[]): readonly string[] {
  const taken = new Set<string>()
  return names.map((name) => {
    const plain =
      name
        .replaceAll(/[[\]:*?/\\\p{Cc}]/gu, ' ')
        .replaceAll(/^'+|'+$/g, '')
        .trim() || 'Table'
    for (let copy = 1; ; copy += 1) {
      const end = copy === 1 ? '' : ` (${copy})`
      const tab = `${plain.slice(0, LONGEST_NAME - end.length).trimEnd()}${end}`
      if (taken.has(tab.toLowerCase())) continue
      taken.add(tab.toLowerCase())
      return tab
    }
  })
}

function letterOf(column: number): string {
  const rest = Math.floor(column / 26)
  return `${rest === 0 ? '' : letterOf(rest - 1)}${String.fromCharCode(65 + (column % 26))}`
}

function writeCell(cell: SheetCell, place: string, part: 'head' | 'body'): string {
  const style = styleOf(cell, part)
  if (cell.kind === 'number' && Number.isFinite(cell.value))
    return `<c r="${place}" s="${style}"><v>${cell.value}</v></c>`
  const text = cell.kind === 'words' ? cell.text : ''
  return `<c r="${place}" s="${style}" t="inlineStr"><is><t xml:space="preserve">${toXml(text.slice(0, LONGEST_CELL))}</t></is></c>`
}

function writeRow(cells: readonly SheetCell[], row: number): string {
  const part = row === 1 ? 'head' : 'body'
  return `<row r="${row}">${cells.map((cell, at) => writeCell(cell, `${letterOf(at)}${row}`, part)).join('')}</row>`
}

function widthsOf({ head, rows }: WorkbookSheet): string {
  const columns = head.map((heading, at) => {
    const lengths = rows.map((cells) => {
      const cell = cells[at]
      return cell?.kind === 'words' ? cell.text.length : 10
    })
    const width = Math.min(Math.max(heading.length, 8, ...lengths) + 2, WIDEST)
    return `<col min="${at + 1}" max="${at + 1}" width="${width}" customWidth="1"/>`
  })
  return columns.length === 0 ? '' : `<cols>${columns.join('')}</cols>`
}

function writeSheet(sheet: WorkbookSheet): string {
  const head = sheet.head.map((text): SheetCell => ({ kind: 'words', text }))
  const lines = [head, ...sheet.rows].map((cells, at) => writeRow(cells, at + 1))
  const frozen =
    '<pane ySplit="1" topLeftCell="A2" activePane="bottomLeft" state="frozen"/><selection pane="bottomLeft" activeCell="A2" sqref="A2"/>'
  return `${DECLARATION}<worksheet xmlns="${MAIN}"><sheetViews><sheetView workbookViewId="0">${frozen}</sheetView></sheetViews>${widthsOf(sheet)}<sheetData>${lines.join('')}</sheetData></worksheet>`
}

const relation = (id: number, kind: string, target: string): string =>
  `<Relationship Id="rId${id}" Type="${RELATIONS}/${kind}" Target="${target}"/>`

const relations = (all: readonly string[]): string =>
  `${DECLARATION}<Relationships xmlns="${PACKAGE}/relationships">${all.join('')}</Relationships>`

function writeTypes(count: number): string {
  const override = (path: string, type: string): string =>
    `<Override PartName="/xl/${path}.xml" ContentType="${SHEET_TYPE}.${type}+xml"/>`
  const sheets = Array.from({ length: count }, (_, at) => override(`worksheets/sheet${at + 1}`, 'worksheet'))
  return `${DECLARATION}<Types xmlns="${PACKAGE}/content-types"><Default Extension="rels" ContentType="application/vnd.openxmlformats-package.relationships+xml"/><Default Extension="xml" ContentType="application/xml"/>${override('workbook', 'sheet.main')}${override('styles', 'styles')}${sheets.join('')}</Types>`
}

/** The bytes of the file. At least one sheet must be given. */
export function writeWorkbook(sheets: readonly WorkbookSheet[]): Uint8Array {
  const tabs = toTabNames(sheets.map(({ name }) => name)).map(
    (name, at) => `<sheet name="${toXml(name)}" sheetId="${at + 1}" r:id="rId${at + 1}"/>`,
  )
  const links = sheets.map((_, at) => relation(at + 1, 'worksheet', `worksheets/sheet${at + 1}.xml`))
  const parts: Record<string, string> = {
    '[Content_Types].xml': writeTypes(sheets.length),
    '_rels/.rels': relations([relation(1, 'officeDocument', 'xl/workbook.xml')]),
    'xl/workbook.xml': `${DECLARATION}<workbook xmlns="${MAIN}" xmlns:r="${RELATIONS}"><sheets>${tabs.join('')}</sheets></workbook>`,
    'xl/_rels/workbook.xml.rels': relations([...links, relation(sheets.length + 1, 'styles', 'styles.xml')]),
    'xl/styles.xml': `${DECLARATION}${STYLES}`,
  }
  for (const [at, sheet] of sheets.entries()) parts[`xl/worksheets/sheet${at + 1}.xml`] = writeSheet(sheet)
  return zipSync(Object.fromEntries(Object.entries(parts).map(([path, text]) => [path, strToU8(text)])))
}
