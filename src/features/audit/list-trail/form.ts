import { parseIsoDay } from '../../../kit/dates/index.ts'
import type { TrailFilter } from '../trail-filter.ts'

export type TrailForm = { readonly filter: TrailFilter; readonly page: number }

/** Reads the address; what makes no sense in it is left out. */
export function parseTrailForm(query: URLSearchParams): TrailForm {
  const text = (name: string) => query.get(name)?.trim() || null
  const given = query.get('page') ?? '1'
  return {
    filter: {
      actor: text('who'),
      action: text('what'),
      from: parseIsoDay(text('from') ?? ''),
      to: parseIsoDay(text('to') ?? ''),
      record: text('record'),
    },
    page: /^[1-9]\d{0,5}$/.test(given) ? Number(given) : 1,
  }
}
