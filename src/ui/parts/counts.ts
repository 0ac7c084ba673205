const GROUPED = new Intl.NumberFormat('en-GB')

/** `1,593` */
export function toNumber(value: number): string {
  return GROUPED.format(value)
}

/** `1 working day`, `3 working days`, `1 child`, `0 children`. The plural is the word with an s unless given. */
export function countOf(count: number, one: string, many: string = `${one}s`): string {
  return `${toNumber(count)} ${count === 1 ? one : many}`
}

const WORDS = ['no', 'one', 'two', 'three', 'four', 'five', 'six', 'seven', 'eight', 'nine'] as const

/** A number below ten as a word, from ten on in figures: for prose. */
export function toNumberWord(count: number): string {
  return WORDS[count] ?? toNumber(count)
}

/** A part of a sentence about a count: `{ count: 2, one: 'thing is overdue', many: 'things are overdue' }`. */
export type CountPhrase = { readonly count: number; readonly one: string; readonly many: string }

/**
 * Counts as sentences, those of nought left out: "Two things are overdue. One is due this week."
 * Where all are nought it is what `none` says.
 */
export function toCountSentences(phrases: readonly CountPhrase[], none: string): string {
  const said = phrases
    .filter((phrase) => phrase.count > 0)
    .map(({ count, one, many }) => {
      const words = `${toNumberWord(count)} ${count === 1 ? one : many}`
      return `${words.charAt(0).toUpperCase()}${words.slice(1)}.`
    })
  return said.length > 0 ? said.join(' ') : none
}

/** The count of a list and its filters in words: "42 reviews, late, team North". */
export function toListSummary(
  count: string,
  filters: readonly (string | null | undefined | false)[],
): string {
  return [count, ...filters.filter(Boolean)].join(', ')
}
