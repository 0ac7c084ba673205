// What was done for a child, by everybody, as the lines of one time line. Pure.
import type { Day } from '../../kit/dates/index.ts'
import type { DatedLine } from '../children/index.ts'

export const ACTIVITY_KINDS = [
  'reviews',
  'contact',
  'midway',
  'events',
  'moves',
  'attended',
  'meetings',
  'papers',
  'views',
  'records',
  'decisions',
  'challenges',
  'officers',
] as const
export type ActivityKind = (typeof ACTIVITY_KINDS)[number]

/** As pages say it. */
export const KIND_WORDS: Readonly<Record<ActivityKind, string>> = {
  reviews: 'Reviews',
  contact: 'Contact with the child',
  midway: 'Mid-way checks',
  events: 'What the IRO was told, and answers',
  moves: 'Answers to moves',
  attended: 'Meetings the IRO went to',
  meetings: 'Arranging reviews',
  papers: 'Papers and talks before reviews',
  views: 'Views before reviews',
  records: 'Records and letters',
  decisions: 'Decisions',
  challenges: 'Challenges',
  officers: 'Notice, IROs and handovers',
}

export type ActivityLine = DatedLine & {
  readonly kind: ActivityKind
  /** The officer’s note or reason, for the reviewing service alone; '' where there is none. */
  readonly note: string
}

/** Which lines are asked for. */
export type ActivityFilter = {
  /** Those that are chosen; all that somebody may see where nothing is. */
  readonly kinds: readonly ActivityKind[]
  /** The first and the last day; null: no bound. */
  readonly from: Day | null
  readonly to: Day | null
  readonly notes: 'with' | 'without'
}

const placeOf = ({ kind }: ActivityLine): number => ACTIVITY_KINDS.indexOf(kind)

/** The lines of these kinds and days, the oldest first; on one day in the order of the kinds. */
export function chooseLines(
  lines: readonly ActivityLine[],
  { kinds, from, to, notes }: ActivityFilter,
): readonly ActivityLine[] {
  return lines
    .filter(({ kind, on }) => kinds.includes(kind) && on >= (from ?? on) && on <= (to ?? on))
    .map((line) => (notes === 'with' ? line : { ...line, note: '' }))
    .toSorted((one, other) => one.on - other.on || placeOf(one) - placeOf(other))
}
