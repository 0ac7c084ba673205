import { CATALOGUE } from '../figures/index.ts'
import { SUPPRESSED } from './benchmark-file.ts'
import type { Line, LineValue } from './comparison.ts'
import { EXCHANGED } from './exchanged-measures.ts'

/** What a measure is called: as our catalogue has it, or for one that we do not have, its id as words. */
export function measureName(id: string): string {
  const words = id.replaceAll('-', ' ')
  return (
    CATALOGUE.find((measure) => measure.id === id)?.name ??
    `${words.charAt(0).toUpperCase()}${words.slice(1)}`
  )
}

/** Measures in the order of the definition; those that we do not know last. */
export function inOrder(ids: Iterable<string>): readonly string[] {
  const rank = (id: string): number => {
    const at = EXCHANGED.findIndex((one) => one.id === id)
    return at < 0 ? EXCHANGED.length : at
  }
  return [...new Set(ids)].toSorted((one, other) => rank(one) - rank(other) || (one < other ? -1 : 1))
}

/** `99.6%`, `3.4 per 100`, `12.5 days`; or why there is no number. */
export function valueWords(value: LineValue): string {
  switch (value.kind) {
    case 'shown':
      return shownWords(value.value, value.unit)
    case 'suppressed':
      return 'Suppressed'
    case 'no-base':
      return 'No base'
    case 'not-exchanged':
      return 'Not in its file'
    case 'other-definition':
  }
  return `Not compared: counted by definition ${value.definition}`
}

function shownWords(value: number, unit: 'percent' | 'per-100' | 'days' | 'count'): string {
  if (unit === 'percent') return `${value.toFixed(1)}%`
  if (unit === 'per-100') return `${value.toFixed(1)} per 100`
  return unit === 'days' ? `${value.toFixed(1)} days` : value.toLocaleString('en-GB')
}

/** How many nobody recorded, beside a line. */
export function notRecordedWords({ notRecorded }: Line): string {
  if (notRecorded === null) return '–'
  return notRecorded === SUPPRESSED ? 'Suppressed' : notRecorded.toLocaleString('en-GB')
}

/** What nobody here said of an authority. */
export const NOT_SAID = 'Not said'

/** Region and likeness of a line’s authority, as it is labelled. */
export function labelWords({ authority, ours }: Line): {
  readonly region: string
  readonly neighbour: string
} {
  if (authority === null) return { region: '–', neighbour: '–' }
  const { region, neighbour } = authority
  const like = neighbour === null ? NOT_SAID : neighbour ? 'Yes' : 'No'
  return { region: region ?? NOT_SAID, neighbour: ours ? '–' : like }
}
