import type { Day } from '../../../kit/dates/index.ts'
import { fail, ok, type Result } from '../../../kit/result.ts'
import { collectionYearOf, parseReturnYear, toReturnYearName } from '../../../law/returns/index.ts'

const YEARS_BACK = 10

/** The return years one may choose, the newest first: the present one and those before it. */
export function returnYearsToChoose(today: Day): readonly string[] {
  const newest = collectionYearOf(today)
  return Array.from({ length: YEARS_BACK }, (_, back) => toReturnYearName(newest - back))
}

/** The return year chosen with the files: a collection year, or null to work it out from the dates. */
export function parseUploadYear(form: URLSearchParams, today: Day): Result<number | null, string> {
  const chosen = form.get('return-year') ?? ''
  if (chosen === '') return ok(null)
  const year = returnYearsToChoose(today).includes(chosen) ? parseReturnYear(chosen) : null
  return year === null ? fail('Choose a return year from the list') : ok(year)
}

export type PageAnswer = { readonly collection: number | null; readonly withdrawals: 'confirmed' | 'ask' }

/** What was answered: go on (with a year, or with the withdrawals), or leave it; null where nothing was chosen. */
export function parseAnswer(form: URLSearchParams, today: Day): PageAnswer | 'leave' | null {
  if (form.get('answer') === 'leave') return 'leave'
  if (form.get('answer') === 'withdrawals') return { collection: null, withdrawals: 'confirmed' }
  const year = parseUploadYear(form, today)
  if (!year.ok || year.value === null) return null
  return { collection: year.value, withdrawals: 'ask' }
}
