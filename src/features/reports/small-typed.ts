// Numbers of 1 to 4 that a person wrote: the public does not read them. Pure.
import { findLooseNumbers, type LooseNumber } from './prose-numbers.ts'
import { UNIT_WORDS } from './unit-words.ts'

const SMALL = /^(?:[1-4]|one|two|three|four|a single|only one|couple|pair|I{1,3}|IV|[ⅠⅡⅢⅣ①②③④])$/i

/** Whether what is typed holds a count of 1 to 4; `4%` and `3.5` are none. */
export function isSmallTyped(text: string): boolean {
  return (
    /^(?:one|single)$/i.test(text.trim()) || findLooseNumbers(text).some((number) => SMALL.test(number.text))
  )
}

/** What is counted stands behind the number, or up to two words further: `2 of our older children`, `three of them`, `4 times`. */
const COUNTED = new RegExp(
  `^\\s+(?:times\\b|of (?:them|these|those|whom|us|you)\\b|(?:(?:of|the|our|these|those|this|his|her|[\\w’'-]*[^\\Ws])\\s+){0,3}(?:${UNIT_WORDS})\\b)`,
  'i',
)

/** The numbers of 1 to 4 of what is counted: `3 reviews`, `two children`. */
export function findSmallCounts(text: string): readonly LooseNumber[] {
  return findLooseNumbers(text).filter(
    (number) => SMALL.test(number.text) && COUNTED.test(text.slice(number.at + number.text.length)),
  )
}

/** A text for the public without them. */
export function withoutSmallCounts(text: string, instead: string): string {
  return findSmallCounts(text).reduceRight(
    (rest, number) => `${rest.slice(0, number.at)}${instead}${rest.slice(number.at + number.text.length)}`,
    text,
  )
}
