import type { Db } from '../../../platform/db/index.ts'
import type { Region } from '../authority.ts'
import { type BenchmarkFile, benchmarkFile } from '../benchmark-file.ts'
import type { Compared } from '../comparison.ts'
import { findAbout, listAuthorities, listHeldFiles } from './exchange.ts'

export type Comparison = {
  readonly compared: readonly (Compared & { readonly context: BenchmarkFile['content']['context'] })[]
  readonly ourRegion: Region | null
}

/** The files that hold for a year: ours where we made one, and each authority's, with what we say of them. */
export async function readComparison(db: Db, year: number): Promise<Comparison> {
  const about = await findAbout(db)
  const labels = new Map((await listAuthorities(db)).map((authority) => [authority.code, authority]))
  const compared = (await listHeldFiles(db, year)).map(({ file, ours, code }) => {
    const { content } = benchmarkFile.parse(JSON.parse(file.replace(/^\uFEFF/, '')))
    const label = labels.get(code)
    return {
      code,
      ours,
      name: content.authority.name,
      region: (ours ? about?.region : label?.region) ?? null,
      neighbour: ours ? null : (label?.neighbour ?? null),
      asOf: content.asOf,
      context: content.context,
      figures: content.figures,
    }
  })
  return { compared, ourRegion: about?.region ?? null }
}
