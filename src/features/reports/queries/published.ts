import type { Db } from '../../../platform/db/index.ts'
import { PRINTED_SPLITS } from '../compose-report.ts'
import { toPublished, toPublishedBefore } from '../hide-small-numbers.ts'
import type { Published } from '../report-figure.ts'
import { listEditions, readKeptFigures } from './reports.ts'

/** The frozen reports that a new one of a year must not tell more than: those of its year, and of the year before. */
export async function readPublished(db: Db, year: number): Promise<ReadonlyMap<string, Published>> {
  const own = await frozenOf(db, year)
  const before = await frozenOf(db, year - 1)
  const published: [string, Published][] = []
  for (const id of own) published.push([id, toPublished(await readKeptFigures(db, id), PRINTED_SPLITS)])
  for (const id of before) {
    const figures = await readKeptFigures(db, id)
    published.push([id, toPublishedBefore(figures, PRINTED_SPLITS, year)])
  }
  return new Map(published)
}

async function frozenOf(db: Db, year: number): Promise<readonly string[]> {
  return (await listEditions(db, year)).flatMap(({ id, frozen }) => (frozen === null ? [] : [id]))
}
