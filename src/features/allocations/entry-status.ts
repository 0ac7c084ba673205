import { LEGAL_STATUSES } from '../../law/returns/index.ts'

// A freeing order has not been made since 2005; short breaks do not begin with a notice of this kind.
const NOT_AT_ENTRY: readonly string[] = ['D1', 'V3', 'V4']

/** The legal statuses under which a child may come into care, in words. */
export const ENTRY_STATUSES = LEGAL_STATUSES.codes
  .filter(({ code }) => !NOT_AT_ENTRY.includes(code))
  .map(({ code, words }) => ({ code, words: `${words.charAt(0).toUpperCase()}${words.slice(1)}` }))

export function isEntryStatus(code: string): boolean {
  return ENTRY_STATUSES.some((one) => one.code === code)
}
