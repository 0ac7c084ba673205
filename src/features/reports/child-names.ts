// Names of children in prose: no report names one. Pure.
import { fold } from '../children/index.ts'

export type ChildNames = {
  /** Given names, folded. */
  readonly given: ReadonlySet<string>
  /** Each child’s given and family name, folded, as words. */
  readonly whole: readonly (readonly string[])[]
}

export const NO_NAMES: ChildNames = { given: new Set(), whole: [] }

/** Names that are words as well: alone they say nothing. */
const WORDS_TOO = new Set(
  'april august may june will mark rose hope grace faith joy art bill sunny summer'.split(' '),
)

export function toChildNames(
  children: readonly { readonly given: string | null; readonly family: string | null }[],
): ChildNames {
  const named = children.map(({ given, family }) => ({
    given: fold(given ?? ''),
    family: fold(family ?? ''),
  }))
  return {
    given: new Set(named.flatMap(({ given }) => (given === '' || WORDS_TOO.has(given) ? [] : [given]))),
    whole: named.flatMap(({ given, family }) =>
      given === '' || family === '' ? [] : [[...given.split(' '), ...family.split(' ')]],
    ),
  }
}

export type NamedChild = { readonly at: number; readonly text: string; readonly is: 'whole' | 'given' }

type Word = { readonly text: string; readonly folded: string; readonly at: number }

const wordsOf = (text: string): readonly Word[] =>
  [...text.matchAll(/[\p{L}\p{M}’'`\u200B-\u200D\u00AD]+/gu)].map((match) => ({
    text: match[0],
    folded: fold(match[0].replace(/[’']s$/u, '').replace(/[\u200B-\u200D\u00AD]/gu, '')),
    at: match.index,
  }))

/** Where a text names a child: by given and family name in either order, or by a given name alone. */
export function findNames(text: string, { given, whole }: ChildNames): readonly NamedChild[] {
  const words = wordsOf(text)
  const said = new Set(words.map(({ folded }) => folded))
  const runs = new Map(
    whole
      .filter((names) => names.every((name) => said.has(name)))
      .flatMap((names) => findRuns(words, names).map((run) => [run[0]?.at ?? 0, run] as const)),
  )
  const taken = new Set([...runs.values()].flatMap((run) => run.map(({ at }) => at)))
  const alone = words.filter(
    ({ text: word, folded, at }) => given.has(folded) && /^\p{Lu}/u.test(word) && !taken.has(at),
  )
  const named: readonly NamedChild[] = [
    ...[...runs].map(
      ([at, run]) => ({ at, text: run.map((word) => word.text).join(' '), is: 'whole' }) as const,
    ),
    ...alone.map(({ text: word, at }) => ({ at, text: word, is: 'given' }) as const),
  ]
  return named.toSorted((one, other) => one.at - other.at)
}

/** Each place where the words of a name stand side by side, or the family name before the given one. */
function findRuns(words: readonly Word[], names: readonly string[]): readonly (readonly Word[])[] {
  const turned = new Set(names.map((_, shift) => [...names.slice(shift), ...names.slice(0, shift)].join(' ')))
  return words
    .map((_, place) => words.slice(place, place + names.length))
    .filter((run) => run.length === names.length && turned.has(run.map(({ folded }) => folded).join(' ')))
}
