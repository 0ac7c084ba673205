import { parseReturnYear } from '../../law/returns/index.ts'

/** The return year of an address; `unread`: what stands there instead of a year that can be shown, else null. */
export type AskedYear<Year extends number | null> = { readonly year: Year; readonly unread: string | null }

/** Reads `?year=2025-26`. Where none is asked for, or what is asked for is none of those there are, the usual one. */
export function readAskedYear<Usual extends number | null>(
  query: URLSearchParams,
  usual: Usual,
  isThere: (year: number) => boolean = () => true,
): AskedYear<number | Usual> {
  const text = query.get('year') ?? ''
  const year = parseReturnYear(text)
  if (year !== null && isThere(year)) return { year, unread: null }
  return { year: usual, unread: text === '' ? null : text }
}
