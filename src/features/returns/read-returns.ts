import { toChildFacts } from './care-history.ts'
import type { ChildFacts } from './child-facts.ts'
import type { ChildReturn } from './child-returns.ts'
import { type LoadedReturns, type LoadedYear, type LoadOptions, loadReturns } from './load-returns.ts'
import type { RefusedFile, RefusedRow } from './refusal.ts'
import { type ReviewsKnown, reviewsKnownOf } from './reviews-known.ts'
import type { TableName } from './row.ts'

/** The tables that a child's facts are made from. */
export const FACT_TABLES: readonly TableName[] = [
  'Header',
  'Episodes',
  'Reviews',
  'UASC',
  'SWEpisodes',
  'PlacedAdoption',
]

export type Returns = {
  /** The children in order of identifier, each worked out when asked for; may be gone through again. */
  readonly facts: Iterable<ChildFacts>
  readonly reviewsKnown: ReviewsKnown | null
  readonly years: readonly LoadedYear[]
  /** Every recognised file; `rows` is null where only its heading was read, `year` is the collection year. */
  readonly files: readonly {
    readonly table: TableName
    readonly file: string
    readonly rows: number | null
    readonly year: number
  }[]
  readonly refusals: { readonly rows: readonly RefusedRow[]; readonly files: readonly RefusedFile[] }
  readonly warnings: readonly string[]
}

/** Reads return folders (each with its `prev`, where it has one) into the facts of each child. */
export async function readReturns(dirs: readonly string[], options: LoadOptions = {}): Promise<Returns> {
  const loaded = await loadReturns(dirs, { tables: FACT_TABLES, ...options })
  const { years } = loaded
  return {
    facts: { [Symbol.iterator]: () => factsOf(years) },
    reviewsKnown: years.length === 0 ? null : knownFrom(years),
    years,
    files: filesOf(loaded),
    refusals: { rows: loaded.refusedRows, files: loaded.refusedFiles },
    warnings: loaded.warnings,
  }
}

function filesOf({ years }: LoadedReturns): Returns['files'] {
  return years.flatMap(({ year, files }) => files.map((file) => ({ ...file, year: year.collection })))
}

function knownFrom(years: readonly LoadedYear[]): ReviewsKnown {
  return reviewsKnownOf(
    years.map(({ year, files, lastDay }) => ({
      collection: year.collection,
      hasReviews: files.some(({ table }) => table === 'Reviews') ? 'yes' : 'no',
      lastDay,
    })),
  )
}

function* factsOf(years: readonly LoadedYear[]): Generator<ChildFacts, void> {
  if (years.length === 0) return
  const known = knownFrom(years)
  const children = new Set(years.flatMap((year) => [...year.children.keys()]))
  for (const child of [...children].toSorted()) {
    const returns: ChildReturn[] = []
    for (const { year, children: inYear } of years) {
      const rows = inYear.get(child)
      if (rows !== undefined) returns.push({ collection: year.collection, rows })
    }
    yield toChildFacts(child, returns, known)
  }
}
