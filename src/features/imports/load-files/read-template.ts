import { readCsv } from '../../../kit/csv/index.ts'
import { type Day, toReturnDate } from '../../../kit/dates/index.ts'
import type { Db } from '../../../platform/db/index.ts'
import type { Reach } from '../../../platform/web/route.ts'
import { refuseText } from '../../returns/index.ts'
import type { Refusal } from '../import.ts'
import { listOfficersNow } from '../queries/template-children.ts'
import { findChildrenByNumber } from '../store/template-facts.ts'
import { faultsOfHeading, openTemplate, type TemplateFault, type TemplateRow } from '../template.ts'
import type { FileToLoad } from './file-sets.ts'
import type { KnownRow } from './load-template.ts'

export type TemplateRead = {
  readonly rows: readonly KnownRow[]
  readonly refusals: readonly Refusal[]
  /** Why the whole file is refused: a sentence each. */
  readonly says: readonly string[]
}

/** More refused rows than this and the whole file is wrong. */
const MOST_REFUSED = 10_000

export type TemplateReader = {
  readonly today: Day
  /** Of whoever loads it, as {@link findChildrenByNumber} takes it. */
  readonly reach: Reach | null
}

/**
 * Reads a template; rows of children we do not know, or with a field that cannot be read, are refused. A record that
 * whoever loads it may not open is one we do not know.
 */
export async function readTemplate(
  db: Db,
  file: FileToLoad,
  { today, reach }: TemplateReader,
): Promise<TemplateRead> {
  const rows: KnownRow[] = []
  const refusals: Refusal[] = []
  const lines = new Map<string, number>()
  let read: ReturnType<typeof openTemplate> | null = null
  let width = 0
  const refuse = (line: number, child: string, { column, found, expected }: Fault) =>
    refusals.push({ file: file.name, table: 'Template', line, child, column, found, expected })

  for await (const batch of readCsv(file.bytes)) {
    if (!batch.ok) return refused(refuseText(file.name, batch.failure).says)
    let records = batch.value
    const heading = records[0]
    if (read === null && heading !== undefined) {
      const faults = faultsOfHeading(heading.fields)
      if (faults.length > 0) return refused(...faults.map((fault) => `${file.name} ${fault}`))
      read = openTemplate(heading.fields, today)
      width = heading.fields.length
      records = records.slice(1)
    }
    const good: TemplateRow[] = []
    for (const { line, fields } of records) {
      if (fields.every((field) => field.trim() === '')) continue
      if (read === null || fields.length !== width) {
        refuse(line, '', {
          column: '',
          found: `${fields.length} fields`,
          expected: `${width} fields, as in the heading`,
        })
        continue
      }
      const { row, faults } = read(line, fields)
      if (faults.length === 0) good.push(row)
      for (const fault of faults) refuse(line, row.identifier, fault)
    }
    const ids = await findChildrenByNumber(db, numbersOf(good), reach)
    for (const row of await findKnown(db, good, { ids, lines, refuse })) rows.push(row)
    if (refusals.length > MOST_REFUSED) {
      return refused(
        `${file.name} has more than ${MOST_REFUSED} rows that cannot be read. Check that it is the right file.`,
      )
    }
  }
  return { rows, refusals: refusals.toSorted((one, other) => one.line - other.line), says: [] }
}

const refused = (...says: string[]): TemplateRead => ({ rows: [], refusals: [], says })

type Fault = Omit<TemplateFault, 'column'> & { readonly column: string }
type Refuse = (line: number, child: string, fault: Fault) => void

const numbersOf = (rows: readonly TemplateRow[]): readonly string[] =>
  rows.map(({ identifier }) => identifier.toUpperCase())

type Finding = {
  readonly ids: ReadonlyMap<string, string>
  /** The line on which each child stands. */
  readonly lines: Map<string, number>
  readonly refuse: Refuse
}

async function findKnown(
  db: Db,
  rows: readonly TemplateRow[],
  { ids, lines, refuse }: Finding,
): Promise<readonly KnownRow[]> {
  const known: KnownRow[] = []
  for (const row of rows) {
    const childId = ids.get(row.identifier.toUpperCase())
    const before = lines.get(childId ?? '')
    const fault = (expected: string) =>
      refuse(row.line, row.identifier, { column: 'IDENTIFIER', found: row.identifier, expected })
    if (childId === undefined) fault('the identifier of a child in the register')
    else if (before !== undefined) fault(`each child once; this one is on line ${before} as well`)
    else {
      lines.set(childId, row.line)
      known.push({ ...row, childId })
    }
  }
  return await withoutEarlierOfficers(db, known, refuse)
}

/** An officer cannot hold a child from before the day the present one began: that would change what has been. */
async function withoutEarlierOfficers(
  db: Db,
  rows: readonly KnownRow[],
  refuse: Refuse,
): Promise<readonly KnownRow[]> {
  const now = await listOfficersNow(
    db,
    rows.map(({ childId }) => childId),
  )
  return rows.filter(({ line, identifier, childId, officerSince }) => {
    const began = now.get(childId)?.since
    if (began === undefined || officerSince === null || officerSince >= began) return true
    const expected = `${toReturnDate(began)} or later, because the present IRO began then`
    refuse(line, identifier, { column: 'IRO SINCE', found: toReturnDate(officerSince), expected })
    return false
  })
}
