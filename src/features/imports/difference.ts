// Something in which our list and a source's differ: what each says, whose is used, and why.
import { type Day, toDate, toShortDate } from '../../kit/dates/index.ts'
import { toInstantWords } from '../../kit/instant-words.ts'
import type { ChildName } from '../children/index.ts'
import { saidWords } from './care-fact.ts'
import { systemName } from './match-words.ts'

/** What a difference is about, in the order of the list. */
export const DIFFERENCE_KINDS = {
  children: 'Children',
  dates: 'Dates of care',
  'legal-status': 'Legal status',
  placements: 'Placements',
  officer: 'IRO',
  reviews: 'Reviews held',
  'last-contact': 'Last contact',
} as const

export type DifferenceKind = keyof typeof DIFFERENCE_KINDS

/** How it came about: that says whose value is used. */
export type DifferenceCase =
  | 'only-here'
  | 'only-source'
  | 'correction'
  | 'set-aside'
  | 'told'
  | 'other-start'
  | 'other-end'
  | 'other-status'
  | 'other-placement'
  | 'officer'
  | 'review-here'
  | 'review-file'
  | 'review-day'
  | 'contact'

export type Difference = {
  readonly kind: DifferenceKind
  readonly case: DifferenceCase
  /** Null for a child whom only the source has. */
  readonly childId: string | null
  readonly identifier: string
  readonly name: ChildName
  readonly team: string | null
  /** Id of the correction or the review; '' where there is none. */
  readonly ref: string
  readonly ours: { readonly text: string; readonly day: Day | null }
  readonly source: { readonly text: string; readonly day: Day | null }
  readonly system: string
  /** When the source said so; null where no file of it was loaded. */
  readonly toldAt: Date | null
  /** Of a correction: why, by whom and when. */
  readonly because: string
  readonly by: string
  readonly at: Date | null
}

const dayWords = (day: Day | null, none: string): string => (day === null ? none : toShortDate(day))

type Words = Readonly<Record<DifferenceCase, (difference: Difference) => string>>

const inCareSince = ({ ours }: Difference) => `In care since ${dayWords(ours.day, 'a day not known')}`
const heldHere = ({ ours }: Difference) => `Held ${dayWords(ours.day, 'on a day not known')}`
const heldThere = ({ source }: Difference) => `Held ${dayWords(source.day, 'on a day not known')}`

const inCareUntil = (day: Day | null) =>
  day === null ? 'Still in care' : `In care until ${toShortDate(day)}`
const inWords = (fact: 'status-code' | 'placement-code', code: string) => saidWords(fact, { day: null, code })

const OURS: Words = {
  'only-here': inCareSince,
  'only-source': () => 'Not here',
  correction: ({ ours }) => ours.text,
  'set-aside': ({ ours }) => ours.text,
  told: inCareSince,
  'other-start': inCareSince,
  'other-end': ({ ours }) => inCareUntil(ours.day),
  'other-status': ({ ours }) => inWords('status-code', ours.text),
  'other-placement': ({ ours }) => inWords('placement-code', ours.text),
  officer: ({ ours }) =>
    ours.text === '' ? 'Nobody' : `${ours.text}, since ${dayWords(ours.day, 'a day not known')}`,
  'review-file': () => 'Not recorded',
  'review-here': heldHere,
  'review-day': heldHere,
  contact: ({ ours }) => dayWords(ours.day, 'None recorded'),
}

const THEIRS: Words = {
  'only-here': () => 'Not in the newest files',
  'only-source': () => 'In the files',
  correction: ({ source }) => source.text,
  'set-aside': ({ source }) => source.text,
  told: () => 'Nothing yet',
  'other-start': ({ source }) => `In care since ${dayWords(source.day, 'a day not known')}`,
  'other-end': ({ source }) => inCareUntil(source.day),
  'other-status': ({ source }) => inWords('status-code', source.text),
  'other-placement': ({ source }) => inWords('placement-code', source.text),
  officer: ({ source }) =>
    source.day === null ? source.text : `${source.text}, since ${toShortDate(source.day)}`,
  'review-here': () => 'Not in the file',
  'review-file': heldThere,
  'review-day': heldThere,
  contact: ({ source }) => dayWords(source.day, 'None'),
}

const correctedBy = ({ by, at, because }: Difference) =>
  `Corrected by ${by}${at === null ? '' : ` ${toInstantWords(at)}`}: “${because}”`

const twoSources = () =>
  'Two sources disagree. The one whose files were loaded last holds; Annex A, which tells only of now, comes after the others. Ask which is right.'

const WHY: Words = {
  'only-here': () => 'What was known before holds until the source says that care ended. Ask whether it did.',
  'only-source': () => 'The number has no record here. Load the files again, and a record is made.',
  correction: (difference) => `${correctedBy(difference)} It holds until the source agrees.`,
  'set-aside': (difference) =>
    `${correctedBy(difference)} It no longer fits what else is said of this child, so it is set aside. Take it back, or put the rest right.`,
  told: ({ ours }) =>
    `The notice of ${ours.day === null ? 'that day' : toDate(ours.day)} holds until a file tells of it.`,
  'other-start': twoSources,
  'other-end': twoSources,
  'other-status': twoSources,
  'other-placement': twoSources,
  officer: () => 'Staff record who the IRO is; what a file says is only compared.',
  'review-here': () => 'Staff record reviews; a file never takes one away.',
  'review-file': () => 'Nobody recorded it here, so the file’s day counts.',
  'review-day': () => 'Staff put the day right; the file’s day is known as the same review.',
  contact: () => 'Staff record contact; what a file says is only compared.',
}

/** What we have, in words. */
export const oursWords = (difference: Difference): string => OURS[difference.case](difference)

/** What the source has, in words. */
export const sourceWords = (difference: Difference): string => THEIRS[difference.case](difference)

/** Why the value is used that is. */
export const whyUsed = (difference: Difference): string => WHY[difference.case](difference)

/** Whose value is used. */
export function whoseUsed({ case: how }: Difference): 'Ours' | 'The source’s' | 'Neither' {
  if (how === 'review-file' || how === 'set-aside') return 'The source’s'
  return how === 'only-source' ? 'Neither' : 'Ours'
}

/** Which source says so, and since when: "National return, loaded 3 June 2026 at 10:15am". */
export function whichSource({ system, toldAt }: Difference): string {
  const name = systemName(system)
  const said = `${name.charAt(0).toUpperCase()}${name.slice(1)}`
  return toldAt === null ? `${said}: no file loaded` : `${said}, loaded ${toInstantWords(toldAt)}`
}
