/** What can be written canonically: no fractions, which programs write in different ways. */
export type Plain = string | number | boolean | null | readonly Plain[] | { readonly [key: string]: Plain }

/**
 * JSON that every program writes alike, so that it can be signed: no spaces, keys in order of their UTF-16 units, numbers
 * whole. For such values it is the form of RFC 8785.
 * @throws RangeError for a number that is not whole, or too large to be exact
 */
export function toCanonicalJson(value: Plain): string {
  if (typeof value === 'number' && !Number.isSafeInteger(value)) {
    throw new RangeError(`${value} is not a whole number`)
  }
  if (value === null || typeof value !== 'object') return JSON.stringify(value)
  if (isList(value)) return `[${value.map(toCanonicalJson).join(',')}]`
  const members = Object.entries(value)
    .toSorted(([one], [other]) => (one < other ? -1 : 1))
    .map(([key, member]) => `${JSON.stringify(key)}:${toCanonicalJson(member)}`)
  return `{${members.join(',')}}`
}

const isList = (value: Plain): value is readonly Plain[] => Array.isArray(value)
