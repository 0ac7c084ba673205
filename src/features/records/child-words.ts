// What a child calls people and places, put into a text in place of what the record calls them.
import { z } from 'zod'

/** "Jane Marsh" is what is meant, "Nan" is what the child says. */
export type ChildWord = { readonly means: string; readonly says: string }

export type ChildWords = {
  /** 0 where nobody has written any down. */
  readonly version: number
  readonly words: readonly ChildWord[]
}

export const NO_WORDS: ChildWords = { version: 0, words: [] }

const stored = z.array(z.object({ means: z.string(), says: z.string() }))

/** Reads a stored list. @throws ZodError where it is none */
export function readChildWords(raw: unknown): readonly ChildWord[] {
  return stored.parse(raw)
}

/** A piece of a text: as it was written, or put in for something else. */
export type Piece = { readonly text: string; readonly insteadOf: string | null }

const escaped = (text: string): string => text.replace(/[.*+?^${}()|[\]\\]/g, String.raw`\$&`)

const folded = (text: string): string => text.toLowerCase().replaceAll('’', "'").replace(/\s+/g, ' ')

function toPattern(words: readonly ChildWord[]): RegExp {
  const longestFirst = words.map(({ means }) => means).toSorted((one, other) => other.length - one.length)
  const each = longestFirst.map((means) =>
    escaped(means).replaceAll("'", "['’]").replaceAll('’', "['’]").replace(/\s+/g, String.raw`\s+`),
  )
  return new RegExp(String.raw`(?<![\p{L}\p{N}])(?:${each.join('|')})(?![\p{L}\p{N}])`, 'giu')
}

const beginsCapital = (text: string): boolean => /^\p{Lu}/u.test(text)

/** "foster carer" at the beginning of a sentence gives "Mo" or, for a word without a capital, "My carer". */
function inCase(found: string, { means, says }: ChildWord): string {
  if (!beginsCapital(found) || beginsCapital(means)) return says
  return says.charAt(0).toUpperCase() + says.slice(1)
}

/**
 * The text in pieces, with the child's words put in: whole words only, small and capital letters alike, the longest
 * first, and nothing that was put in is changed again.
 */
export function toPieces(text: string, words: readonly ChildWord[]): readonly Piece[] {
  const usable = words.filter(
    ({ means, says }) => means.trim() !== '' && says.trim() !== '' && means !== says,
  )
  if (usable.length === 0) return [{ text, insteadOf: null }]
  const known = new Map(usable.map((word) => [folded(word.means), word]))
  const pieces: Piece[] = []
  let done = 0
  for (const match of text.matchAll(toPattern(usable))) {
    const word = known.get(folded(match[0]))
    if (word === undefined) continue
    if (match.index > done) pieces.push({ text: text.slice(done, match.index), insteadOf: null })
    pieces.push({ text: inCase(match[0], word), insteadOf: word.means })
    done = match.index + match[0].length
  }
  return done < text.length ? [...pieces, { text: text.slice(done), insteadOf: null }] : pieces
}

/** The text with the child's words put in. */
export function withChildWords(text: string, words: readonly ChildWord[]): string {
  return toPieces(text, words)
    .map((piece) => piece.text)
    .join('')
}

export type Replacement = ChildWord & {
  /** How often it stands in the text. */
  readonly times: number
}

/** Which of the words are put into these texts, and how often; those that are not are left out. */
export function listReplacements(
  texts: readonly string[],
  words: readonly ChildWord[],
): readonly Replacement[] {
  const put = texts.flatMap((text) => toPieces(text, words)).map(({ insteadOf }) => insteadOf)
  return words
    .map((word) => ({ ...word, times: put.filter((means) => means === word.means).length }))
    .filter(({ times }) => times > 0)
}
