// Tries to work out what a report for the public leaves out: from everything that is printed in it, with what its
// definitions say of how counts make one another.
import { CATALOGUE, COUNT_LINKS, SAME_TOTALS } from '../../src/features/figures/index.ts'
import type { ReportDocument, TableBlock } from '../../src/features/reports/index.ts'

/** What is known of each count: printed, or left out. */
export type Counts = ReadonlyMap<string, number | 'hidden'>

/** The tables as the file prints them, in order, row by row. */
export function printedTables(html: string): readonly (readonly (readonly string[])[])[] {
  const words = (cell: string) =>
    cell
      .replace(/<[^>]+>/g, '')
      .replaceAll('&amp;', '&')
      .replaceAll('&quot;', '"')
      .replaceAll('&#39;', "'")
  return [...html.matchAll(/<table>(.*?)<\/table>/gs)].map(([, table = '']) =>
    [...table.matchAll(/<tr>(.*?)<\/tr>/gs)].map(([, row = '']) =>
      [...row.matchAll(/<t[hd][^>]*>(.*?)<\/t[hd]>/gs)].map(([, cell = '']) => words(cell)),
    ),
  )
}

const tablesOf = ({ sections }: ReportDocument): readonly TableBlock[] =>
  sections.flatMap(({ blocks }) =>
    blocks.flatMap((block) =>
      block.kind === 'table' ? [block] : block.kind === 'chart' ? [block.table] : [],
    ),
  )

const numberIn = (text: string): number | null => {
  const found = /^([\d,]+)(?!\S*%)(?:\s|$|;)/.exec(text)?.[1]
  return found === undefined ? null : Number(found.replaceAll(',', ''))
}

/** Every count that a printed report tells, or says that it leaves out, called as the catalogue's links call it. */
export function countsIn(document: ReportDocument, html: string): Counts {
  const counts = new Map<string, number | 'hidden'>()
  // What is shown in one place is known in every place.
  const put = (key: string, value: number | 'hidden' | null) => {
    if (value !== null && (typeof value === 'number' || !counts.has(key))) counts.set(key, value)
  }
  const printed = printedTables(html)
  tablesOf(document).forEach((table, at) => {
    const [head = [], ...rows] = printed[at] ?? []
    if (table.measureId === null) for (const row of rows) putMeasure(row, head, put)
    else putSplit(table, rows, put)
  })
  return counts
}

type Put = (key: string, value: number | 'hidden' | null) => void

function putMeasure(
  [name = '', value = '', counted = '', before = '']: readonly string[],
  head: readonly string[],
  put: Put,
) {
  const measure = CATALOGUE.find((one) => one.name === name)
  if (measure === undefined || head[2] !== 'Counted') return
  const { id, shape } = measure
  const of = shape === 'count' ? 'value' : shape === 'median' ? 'number' : 'numerator'
  if (counted.startsWith('hidden') || value === 'hidden') {
    put(`${id}/${of}`, 'hidden')
    if (shape === 'share') put(`${id}/denominator`, 'hidden')
    if (shape === 'rate') put(`${id}/base`, 'hidden')
  } else {
    put(`${id}/${of}`, numberIn(counted))
    const base = /^[\d,]+ of ([\d,]+) /.exec(counted)?.[1]
    if (base !== undefined) put(`${id}/denominator`, Number(base.replaceAll(',', '')))
    const rateOf = /^[\d,]+ disputes? to ([\d,.]+) /.exec(counted)?.[1]
    if (rateOf !== undefined) put(`${id}/base`, Number(rateOf.replaceAll(',', '')))
  }
  if (counted.includes('some not recorded')) put(`${id}/not-recorded`, 'hidden')
  else {
    const beside = /(?:^|; )([\d,]+) not recorded/.exec(counted)?.[1]
    put(`${id}/not-recorded`, beside === undefined ? 0 : Number(beside.replaceAll(',', '')))
  }
  if (shape === 'count') put(`before:${id}/value`, before === 'hidden' ? 'hidden' : numberIn(before))
}

function putSplit(table: TableBlock, rows: readonly (readonly string[])[], put: Put) {
  const isTrend = table.head[0] === 'Year'
  const isShare = table.head.length > 2 && !isTrend
  for (const [name = '', value = '', counted = ''] of rows) {
    const code = /^PN\d/.exec(name)?.[0]
    const part = code === undefined ? `${table.caption}/${name}` : `code/${code}`
    const key = name === 'All' ? `${table.measureId}` : `${table.measureId}/${part}`
    if (isTrend || isShare) {
      const shown = /^([\d,]+) of ([\d,]+) /.exec(counted)
      const hidden = value === 'hidden' ? 'hidden' : null
      const toNumber = (text: string | undefined) =>
        text === undefined ? hidden : Number(text.replaceAll(',', ''))
      put(`${key}/numerator`, toNumber(shown?.[1]))
      put(`${key}/denominator`, toNumber(shown?.[2]))
    } else put(name === 'All' ? `${key}/value` : key, value === 'hidden' ? 'hidden' : numberIn(value))
  }
}

/** That counts, each so many times, make nothing together. */
type Equation = ReadonlyMap<string, number>

const equation = (whole: readonly string[], parts: readonly string[]): Equation =>
  new Map([...whole.map((key) => [key, 1] as const), ...parts.map((key) => [key, -1] as const)])

/** Every sum that the definitions promise and that is true of the numbers. */
function equationsOf(document: ReportDocument, truth: Counts): readonly Equation[] {
  const shares = CATALOGUE.filter(({ shape }) => shape === 'share').map(({ id }) =>
    equation([`${id}/denominator`], [`${id}/numerator`, `${id}/rest`]),
  )
  const links = COUNT_LINKS.map(({ whole, parts, rest }, at) =>
    equation([whole], rest === 'some' ? [...parts, `link ${at}`] : parts),
  )
  const totals = SAME_TOTALS.flatMap(([one = [], ...others]) => others.map((other) => equation(one, other)))
  const splits = tablesOf(document).flatMap((table) => splitEquations(table))
  const flows = [
    equation(['before:looked-after-on/value', 'started/value'], ['looked-after-on/value', 'ceased/value']),
    equation(
      ['disputes-opening/value', 'disputes/value', 'disputes-reopened/value'],
      ['disputes-resolved/value', 'disputes-open/value'],
    ),
    equation(['looked-after-on/value'], ['caseload/numerator', 'caseload/not-recorded']),
  ]
  return [...shares, ...links, ...totals, ...splits, ...flows].filter((one) => isTrue(one, truth))
}

function splitEquations(table: TableBlock): readonly Equation[] {
  const { measureId, total, rows, caption, head } = table
  if (measureId === null || total === null) return []
  const keys = rows.map(([name]) => {
    const code = /^PN\d/.exec(name?.text ?? '')?.[0]
    return `${measureId}/${code === undefined ? `${caption}/${name?.text}` : `code/${code}`}`
  })
  if (head.length < 3) return [equation([`${measureId}/value`], keys)]
  return ['numerator', 'denominator'].map((half) =>
    equation(
      [`${measureId}/${half}`],
      keys.map((key) => `${key}/${half}`),
    ),
  )
}

/** Whether an equation holds of the true numbers; what has no number there can be anything. */
function isTrue(one: Equation, truth: Counts): boolean {
  let [sum, free] = [0, 0]
  for (const [key, times] of one) {
    const value = truth.get(key)
    if (typeof value === 'number') sum += times * value
    else free += 1
  }
  return free > 0 ? true : sum === 0
}

/** The counts of 1 to 4 that can be worked out, and how: each is a line. `truth`: the counts as the board reads them. */
export function workOut(document: ReportDocument, known: Counts, truth: Counts): readonly string[] {
  const rows = reduce(equationsOf(document, truth), known)
  const told: string[] = []
  for (const row of rows) {
    const unknown = [...row.times].filter(([, times]) => Math.abs(times) > 1e-9)
    const [only] = unknown
    const single = only === undefined ? 0 : Math.round(row.is / only[1])
    if (unknown.length === 1 && only !== undefined && single > 0 && single < 5)
      told.push(`${only[0]} is ${single}`)
    // A sum of so few that each must be small: all of them are 1 or more, since noughts are shown.
    const isPositive = unknown.every(([key, times]) => times > 0 && known.get(key) === 'hidden')
    const small = row.is - unknown.length + 1
    if (unknown.length > 1 && isPositive && unknown.every(([, times]) => times === 1) && small < 5)
      told.push(`${unknown.map(([key]) => key).join(' + ')} is ${row.is}, so each is under 5`)
  }
  return told
}

type Row = { times: Map<string, number>; is: number }

/** The equations with what is known put in, solved as far as they can be. */
function reduce(equations: readonly Equation[], known: Counts): readonly Row[] {
  const rows = equations.map((one): Row => {
    const row: Row = { times: new Map(), is: 0 }
    for (const [key, times] of one) {
      const value = known.get(key)
      if (typeof value === 'number') row.is -= times * value
      else row.times.set(key, (row.times.get(key) ?? 0) + times)
    }
    return row
  })
  const plain = rows.map(({ times, is }) => ({ times: new Map(times), is }))
  const done: Row[] = []
  for (const row of rows) {
    for (const other of done) eliminate(row, other)
    const pivot = [...row.times].find(([, times]) => Math.abs(times) > 1e-9)
    if (pivot === undefined) continue
    const [key, by] = pivot
    const whole = {
      times: new Map([...row.times].map(([name, times]) => [name, times / by])),
      is: row.is / by,
    }
    for (const other of done) eliminate(other, whole, key)
    done.push({ ...whole, times: new Map([[key, 1], ...whole.times]) })
  }
  return [...plain, ...done]
}

/** Takes away from a row so much of another that it has the other’s first count no more. */
function eliminate(row: Row, other: Row, key = [...other.times.keys()][0] ?? ''): void {
  const by = row.times.get(key) ?? 0
  if (by === 0) return
  for (const [name, times] of other.times) {
    const left = (row.times.get(name) ?? 0) - by * times
    if (Math.abs(left) < 1e-9) row.times.delete(name)
    else row.times.set(name, left)
  }
  row.is -= by * other.is
}
