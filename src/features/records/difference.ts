// What changed between two versions of a document, line by line, for people to see.
import type { Section } from './document.ts'

export type ChangedLine = { readonly is: 'same' | 'added' | 'removed'; readonly text: string }

export type SectionDifference = {
  readonly key: string
  readonly heading: string
  readonly lines: readonly ChangedLine[]
}

const linesOf = (section: Section | undefined): readonly string[] =>
  section === undefined
    ? []
    : [section.heading, ...section.text.split(/\r?\n/)]
        .map((line) => line.trim())
        .filter((line) => line !== '')

/** The longest run of lines that both have in order, as a table of lengths from each pair of places on. */
function commonLengths(before: readonly string[], after: readonly string[]): readonly (readonly number[])[] {
  const rows: number[][] = Array.from({ length: before.length + 1 }, () => [])
  for (let from = before.length; from >= 0; from -= 1) {
    for (let to = after.length; to >= 0; to -= 1) {
      const isEnd = from === before.length || to === after.length
      const here = rows[from]
      if (here === undefined) continue
      const next = rows[from + 1]
      if (isEnd) here[to] = 0
      else if (before[from] === after[to]) here[to] = (next?.[to + 1] ?? 0) + 1
      else here[to] = Math.max(next?.[to] ?? 0, here[to + 1] ?? 0)
    }
  }
  return rows
}

/** Every line of both, marked: what was taken out stands before what was put in its place. */
export function compareLines(before: readonly string[], after: readonly string[]): readonly ChangedLine[] {
  const lengths = commonLengths(before, after)
  const lines: ChangedLine[] = []
  let [from, to] = [0, 0]
  while (from < before.length || to < after.length) {
    const [old, now] = [before[from], after[to]]
    if (old !== undefined && old === now) {
      lines.push({ is: 'same', text: old })
      from += 1
      to += 1
    } else if (old !== undefined && (now === undefined || longerWithout(lengths, from, to))) {
      lines.push({ is: 'removed', text: old })
      from += 1
    } else {
      lines.push({ is: 'added', text: now ?? '' })
      to += 1
    }
  }
  return lines
}

const longerWithout = (lengths: readonly (readonly number[])[], from: number, to: number): boolean =>
  (lengths[from + 1]?.[to] ?? 0) >= (lengths[from]?.[to + 1] ?? 0)

/** The sections that differ, in the order of the later version; those taken out come last. */
export function compareSections(
  before: readonly Section[],
  after: readonly Section[],
): readonly SectionDifference[] {
  const keys = [...new Set([...after, ...before].map(({ key }) => key))]
  return keys
    .map((key) => {
      const [old, now] = [before, after].map((sections) => sections.find((one) => one.key === key))
      return {
        key,
        heading: now?.heading || old?.heading || 'The beginning or the end',
        lines: compareLines(linesOf(old), linesOf(now)),
      }
    })
    .filter(({ lines }) => lines.some(({ is }) => is !== 'same'))
}
