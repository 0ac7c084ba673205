// The rows behind figures, some at a time, with the number of each child: a set and a figure count the same things.
import { listOpenIdentifiers } from '../../children/index.ts'
import { CATALOGUE, type FigureRow, type Measure } from '../../figures/index.ts'
import type { DatasetAsk } from '../dataset.ts'

export type NumberedRow = {
  readonly measure: Measure
  readonly row: FigureRow
  /** Null where the record is restricted or the child was adopted. */
  readonly number: string | null
}

const BATCH = 500

/** A measure of the catalogue. @throws Error where there is none such */
export function measureOf(id: string): Measure {
  const found = CATALOGUE.find((one) => one.id === id)
  if (found === undefined) throw new Error(`no measure is called ${id}`)
  return found
}

/** Every row of these measures in the period, some hundreds at a time. */
export async function* eachNumbered(
  { db, today, period, readFigures }: DatasetAsk,
  measures: readonly Measure[],
): AsyncGenerator<readonly NumberedRow[]> {
  const kept = await readFigures(today)
  for (const measure of measures) {
    let batch: FigureRow[] = []
    for (const row of kept.eachRow(measure, period)) {
      batch.push(row)
      if (batch.length < BATCH) continue
      yield await toNumbered(db, measure, batch)
      batch = []
    }
    if (batch.length > 0) yield await toNumbered(db, measure, batch)
  }
}

async function toNumbered(
  db: DatasetAsk['db'],
  measure: Measure,
  rows: readonly FigureRow[],
): Promise<readonly NumberedRow[]> {
  const numbers = await listOpenIdentifiers(db, [...new Set(rows.map(({ child }) => child.id))])
  return rows.map((row) => ({ measure, row, number: numbers.get(row.child.id) ?? null }))
}
