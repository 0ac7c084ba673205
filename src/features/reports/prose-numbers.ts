// Numbers that stand in prose by themselves: neither a figure, nor a date, nor marked as typed. Pure.
import { MONTH_WORDS } from './dates-in-prose.ts'
import { UNIT_WORDS } from './unit-words.ts'

export type LooseNumber = { readonly at: number; readonly text: string }

/** A label of a year, as `2025-26`. */
export const YEAR_LABEL = /\b((?:19|20)\d{2})\s*[-–/]\s*((?:19|20)?\d{2})\b/g

const ROMAN = '(?:X{1,3}(?:IX|IV|V?I{0,3})|IX|IV|VI{0,3}|I{2,3})'
const NUMBERED =
  'section|regulation|schedule|chapter|volume|paragraph|article|form|stage|standard|rule|quarter|appendix|annex'

/** A year by itself, where the words before it or a name after it say that it is one: “in 2019”, “Children Act 1989”. */
const YEAR = new RegExp(
  `(?:(?<=\\b(?:[Ii]n|[Oo]f|[Ss]ince|[Ff]rom|[Tt]o|[Bb]y|[Uu]ntil|[Bb]efore|[Aa]fter|[Dd]uring|[Bb]etween|year|(?:19|20)\\d{2} and|Act|Regulations|Rules|Order|Guidance|Handbook)\\s+|\\()(?:19|20)\\d{2}\\b|\\b(?:19|20)\\d{2}\\b(?=\\s+[A-Z]))(?!\\s*(?:%|per\\s?cent|(?:${UNIT_WORDS})\\b))`,
  'g',
)

/** What holds digits and is no number of anything; the order matters, since each takes its text away. */
const NO_NUMBERS: readonly RegExp[] = [
  /\b0\d[\d ]{7,12}\d\b/g,
  /\b(?:https?:\/\/|www\.)\S+/g,
  YEAR_LABEL,
  MONTH_WORDS,
  YEAR,
  new RegExp(
    `\\b(?:${NUMBERED})s? (?:\\d+[A-Z]?|${ROMAN}\\b)(?:\\(\\w+\\))*(?:(?:,| and| to| or) \\d+[A-Z]?)*`,
    'gi',
  ),
  // A part of an Act: “took part 12 times” is none.
  new RegExp(`\\b(?:(?:[Ii]n|[Uu]nder|[Oo]f) parts?|Parts?) (?:\\d+[A-Z]?\\b|${ROMAN}\\b)`, 'g'),
  /\b[A-Z]{1,4}\d+[A-Z]?\b/g,
]

const WORDS =
  'two|three|four|five|six|seven|eight|nine|ten|eleven|twelve|thirteen|fourteen|fifteen|sixteen|seventeen|eighteen|nineteen|twenty|thirty|forty|fifty|sixty|seventy|eighty|ninety|hundred|thousand|million|dozen|dozens|score|couple|pair'

/** Parts and multiples in words: `half of`, `a third`, `two fifths`, `doubled`. A half way or a third visit is none. */
const PARTS =
  '(?:one|an?)[ -](?:half|third|quarter|fifth|sixth|seventh|eighth|ninth|tenth)\\b(?= of| (?:left|were|was|had|have|did|came|took|said|are|is|lived?|chose|wanted|told|moved|stayed)\\b)|half(?= (?:of|the|our|all|as)\\b)|halves|thirds|quarters|fifths|sixths|sevenths|eighths|ninths|tenths|doubled|halved|trebled|tripled|quadrupled|twofold|threefold|tenfold|twice'

const NUMBER = new RegExp(
  [
    // Digits of any writing, with what parts or ends them: 98·4%, 1 593, ½, Ⅳ.
    String.raw`£?[\p{N}](?:[\p{N}]|[,.·٫’'\u00A0\u202F\u2009](?=[\p{N}]))*(?:(?:st|nd|rd|th)\b)?\s?%?`,
    String.raw`\b(?:${WORDS})(?:[-\u2010\u2011](?:${WORDS}|one))?\b`,
    String.raw`\b(?:${PARTS})\b`,
    // One of something that is counted, as “one review”.
    String.raw`\b(?:only one|a single|one)(?= (?:of the )?(?:${UNIT_WORDS})\b)`,
  ].join('|'),
  'giu',
)
/** In capitals alone: `XIV`, `VI`; a single letter only before what is counted. */
const ROMANS = new RegExp(`\\b${ROMAN}\\b(?<!\\bX|\\bV)|\\b[XVI](?= (?:${UNIT_WORDS})\\b)`, 'g')

const blank = (text: string, pattern: RegExp): string =>
  text.replace(pattern, (found) => ' '.repeat(found.length))

/** The numbers of a text that nothing vouches for, in digits or words, in order. `one` alone is nobody’s number. */
export function findLooseNumbers(text: string): readonly LooseNumber[] {
  const bare = NO_NUMBERS.reduce(blank, text)
  return [...bare.matchAll(NUMBER), ...bare.matchAll(ROMANS)]
    .map((match) => ({ at: match.index, text: match[0].trim() }))
    .toSorted((one, other) => one.at - other.at)
}
