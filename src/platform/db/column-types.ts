import { types } from 'pg'

const LIST_OF_TEXT: number = 1009

/** @throws RangeError for a whole number too large to be exact in JavaScript */
export function parseWholeNumber(text: string): number {
  const value = Number(text)
  if (!Number.isSafeInteger(value)) throw new RangeError(`too large a number for JavaScript: ${text}`)
  return value
}

function parseListOf(parseOne: (text: string) => unknown): (text: string) => unknown {
  const parseTexts = types.getTypeParser(LIST_OF_TEXT)
  return (text) => {
    const texts: unknown = parseTexts(text)
    return Array.isArray(texts) ? texts.map((one) => (one === null ? null : parseOne(String(one)))) : []
  }
}

const ours: Readonly<Record<number, (text: string) => unknown>> = {
  20: parseWholeNumber, // int8, also what count(*) gives
  1016: parseListOf(parseWholeNumber),
  1082: (text) => text, // date: a civil date has no time, so it never becomes a Date
  1182: parseListOf((text) => text),
  1700: Number, // numeric
  1231: parseListOf(Number),
}

/** How values come out of both databases: dates as `YYYY-MM-DD`, whole and decimal numbers as numbers, instants as Date. */
export const columnTypes = {
  getTypeParser: (oid: number, format?: 'text' | 'binary') =>
    (format === 'binary' ? undefined : ours[oid]) ?? types.getTypeParser(oid, format),
}
