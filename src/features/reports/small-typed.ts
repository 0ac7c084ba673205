// Numbers of 1 to 4 that a person wrote: the public does not read them. Pure.
import { findLooseNumbers } from './prose-numbers.ts'
import { unitAfter } from './unit-words.ts'

const SMALL = /^(?:[1-4]|one|two|three|four|a single|only one|couple|pair|I{1,3}|IV|[ⅠⅡⅢⅣ①②③④])$/i

/** Whether what is typed holds a count of 1 to 4; `4%` and `3.5` are none. */
export function isSmallTyped(text: string): boolean {
  return (
    /^(?:one|single)$/i.test(text.trim()) || findLooseNumbers(text).some((number) => SMALL.test(number.text))
  )
}

/** A text for the public without small numbers of what is counted: `3 reviews`, `two children`. */
export function withoutSmallCounts(text: string, instead: string): string {
  const small = findLooseNumbers(text).filter(
    (number) => SMALL.test(number.text) && unitAfter(text.slice(number.at + number.text.length)) !== null,
  )
  return small.reduceRight(
    (rest, number) => `${rest.slice(0, number.at)}${instead}${rest.slice(number.at + number.text.length)}`,
    text,
  )
}
