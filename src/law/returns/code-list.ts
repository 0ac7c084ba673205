// Lists of codes that change from one collection to the next. A collection year is the year in which a return ends:
// 2026 is 1 April 2025 to 31 March 2026. Source: the children looked after return (SSDA903), guide and code lists.

/** A code with its plain words, and the collection years it is valid for; half open, null at either side is no limit. */
export type Code = {
  readonly code: string
  readonly words: string
  /** First collection year in which it is valid; null where it has been valid since before 2018. */
  readonly from: number | null
  /** First collection year in which it is valid no longer; null while it is. */
  readonly until: number | null
}

export type CodeList = { readonly name: string; readonly codes: readonly Code[] }

/** First and last collection year whose code lists are known. */
export const FIRST_COLLECTION_YEAR = 2018
export const LAST_COLLECTION_YEAR = 2027

/** Codes that hold in every year known. */
export function always(words: Readonly<Record<string, string>>): readonly Code[] {
  return Object.entries(words).map(([code, text]) => ({ code, words: text, from: null, until: null }))
}

/** Codes that come in with a collection year. */
export function since(year: number, words: Readonly<Record<string, string>>): readonly Code[] {
  return always(words).map((code) => ({ ...code, from: year }))
}

/** Codes that are valid before a collection year and not in it. */
export function before(year: number, words: Readonly<Record<string, string>>): readonly Code[] {
  return always(words).map((code) => ({ ...code, until: year }))
}

/** The codes of a list that are valid in a collection year, in the list's order. */
export function codesIn(list: CodeList, collectionYear: number): readonly string[] {
  return list.codes.filter((code) => holdsIn(code, collectionYear)).map(({ code }) => code)
}

/** Whether the code, in capitals, is valid in a collection year. */
export function isCodeIn(list: CodeList, code: string, collectionYear: number): boolean {
  return list.codes.some((known) => known.code === code && holdsIn(known, collectionYear))
}

/** The plain words of a code of any year; the code itself where the list does not know it. */
export function wordsOf(list: CodeList, code: string): string {
  return list.codes.find((known) => known.code === code)?.words ?? code
}

function holdsIn({ from, until }: Code, collectionYear: number): boolean {
  return (from === null || collectionYear >= from) && (until === null || collectionYear < until)
}
