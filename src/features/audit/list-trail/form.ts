import { parseIsoDay } from '../../../kit/dates/index.ts'
import type { TrailFilter } from '../trail-filter.ts'
import { readPageNumber } from '../../../ui/tables/index.ts'

export type TrailForm = { readonly filter: TrailFilter; readonly page: number }

/** Reads the address; what makes no sense in it is left out. */
export function parseTrailForm(query: URLSearchParams): TrailForm {
  const text = (name: string) => query.get(name)?.trim() || null
  return {
    filter: {
      actor: text('who'),
      action: text('what'),
      from: parseIsoDay(text('from') ?? ''),
      to: parseIsoDay(text('to') ?? ''),
      record: text('record'),
    },
    page: readPageNumber(query),
  }
}
