// How hard a text is to read, by the Flesch–Kincaid grade: longer sentences and longer words are harder. It knows
// nothing of meaning, so it is shown to whoever writes, and decides nothing.
import { syllable } from 'syllable'

export type ReadingAge = {
  /** Years at an American school; below 0 for a text of a few short words. */
  readonly grade: number
  /** The age, in whole years, at which most people can read it; 5 at least. */
  readonly age: number
  /** Each word of three syllables or more, once, in order. */
  readonly longWords: readonly string[]
}

const LONG = 3
const YOUNGEST = 5

const listWords = (text: string): readonly string[] =>
  text.match(/[\p{L}\p{N}]+(?:[’'-][\p{L}\p{N}]+)*/gu) ?? []

// A line of its own, such as a heading or an item of a list, is a sentence also without a full stop.
const countSentences = (text: string): number =>
  text.split(/[.!?…]+(?=\s|$)|\n+/u).filter((piece) => listWords(piece).length > 0).length

const syllablesOf = (word: string): number => Math.max(1, syllable(word.replaceAll('’', "'")))

/**
 * The reading age of an English text. A text without words is read at the youngest age.
 * @example readingAge('We met. You said you like the park.').age // 5
 */
export function readingAge(text: string): ReadingAge {
  const words = listWords(text)
  if (words.length === 0) return { grade: 0, age: YOUNGEST, longWords: [] }
  const syllables = words.reduce((sum, word) => sum + syllablesOf(word), 0)
  const exact = 0.39 * (words.length / countSentences(text)) + 11.8 * (syllables / words.length) - 15.59
  const grade = Math.round(exact * 10) / 10
  const long = words.filter((word) => syllablesOf(word) >= LONG).map((word) => word.toLowerCase())
  return { grade, age: Math.max(YOUNGEST, Math.round(exact + YOUNGEST)), longWords: [...new Set(long)] }
}
