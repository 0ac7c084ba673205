// How a figure can be split: by what the row is, and by how things stood for the child on its day.
import { monthName } from '../../kit/dates/index.ts'
import { PARTICIPATION, PARTICIPATION_CODES, parseParticipationCode } from '../../law/participation/codes.ts'
import {
  ETHNIC_GROUPS,
  LEGAL_STATUSES,
  PLACEMENTS,
  REASONS_EPISODE_CEASED,
  SEXES,
  SOCIAL_WORKER_REASONS,
  wordsOf,
} from '../../law/returns/index.ts'
import { PAPER_NAMES } from '../papers/index.ts'
import { ANSWER_WORDS } from '../records/index.ts'
import { HOW_WORDS } from '../reviews/index.ts'
import { ROLE_WORDS } from '../voice/index.ts'
import { CARE_BREAKDOWNS, type CareBreakdownId } from './care-breakdowns.ts'
import { CHALLENGE_BREAKDOWNS, type ChallengeBreakdownId } from './challenge-breakdowns.ts'
import type { FactsSource } from './figure-facts.ts'
import { OFFICER_BREAKDOWNS, type OfficerBreakdownId } from './officer-breakdowns.ts'

export type BreakdownId =
  | 'sequence'
  | 'month'
  | 'code'
  | 'sex'
  | 'age'
  | 'ethnicity'
  | 'legal-status'
  | 'placement'
  | 'unaccompanied'
  | 'format'
  | 'late-reason'
  | 'end-reason'
  | 'worker-reason'
  | 'exit'
  | 'spoken'
  | 'spoken-how'
  | 'spoken-alone'
  | 'move-answer'
  | 'document'
  | 'asked'
  | 'manager-answer'
  | 'decision-status'
  | 'slips'
  | CareBreakdownId
  | ChallengeBreakdownId
  | OfficerBreakdownId
  | 'answerer'
  | 'officer'
  | 'team'

export type Breakdown = {
  readonly id: BreakdownId
  /** What the keys are, as the heading of their column. */
  readonly heading: string
  /** Keys that are always printed, nil too, in their order; others follow as they occur. */
  readonly order: readonly string[]
  readonly words: (key: string) => string
  /** What only the database knows. */
  readonly from: FactsSource | 'either'
}

/** The key for what nobody recorded or the data do not say. */
export const NOT_RECORDED = 'not-recorded'

type Words = Readonly<Record<string, string>>

const inWords =
  (words: Words) =>
  (key: string): string =>
    key === NOT_RECORDED ? 'Not recorded' : (words[key] ?? key)

const fixed = (
  id: BreakdownId,
  heading: string,
  words: Words,
  from: Breakdown['from'] = 'either',
): Breakdown => ({
  id,
  heading,
  order: Object.keys(words),
  words: inWords(words),
  from,
})

const capital = (text: string): string => `${text.charAt(0).toUpperCase()}${text.slice(1)}`

const withCode = (words: string, code: string): string =>
  words.includes(code) ? words : `${words} (${code})`

const coded = (id: BreakdownId, heading: string, list: Parameters<typeof wordsOf>[0]): Breakdown => ({
  id,
  heading,
  order: [],
  words: (key) => (key === NOT_RECORDED ? 'Not recorded' : withCode(capital(wordsOf(list, key)), key)),
  from: 'either',
})

const named = (id: BreakdownId, heading: string): Breakdown => ({
  id,
  heading,
  order: [],
  words: inWords({ nobody: 'Nobody' }),
  from: 'database',
})

const AGE_WORDS: Words = {
  'under-1': 'Under 1',
  '1-4': '1 to 4',
  '5-9': '5 to 9',
  '10-15': '10 to 15',
  '16-17': '16 and 17',
}

const SEX_WORDS: Words = { F: 'Female', M: 'Male' }

function codeWords(key: string): string {
  const code = parseParticipationCode(key)
  return code === null ? 'Not recorded' : `${code}: ${PARTICIPATION[code].says}`
}

function monthWords(key: string): string {
  return `${monthName(Number(key.slice(5)))} ${key.slice(0, 4)}`
}

const around = (id: BreakdownId, heading: string, words: Words): Breakdown =>
  fixed(id, heading, { ...words, [NOT_RECORDED]: 'Not recorded' }, 'database')

/** What only the service itself records, around reviews. */
const AROUND_REVIEWS: readonly Breakdown[] = [
  around('spoken-how', 'How', HOW_WORDS),
  around('spoken-alone', 'Alone with the child', { yes: 'Yes', no: 'No' }),
  around('move-answer', 'What the IRO decided', {
    reviewed: 'Reviewed in time',
    review: 'A review is needed',
    'no-review': 'No review is needed',
  }),
  fixed('document', 'Document', PAPER_NAMES, 'database'),
  fixed('asked', 'Who was asked', ROLE_WORDS, 'database'),
  fixed('manager-answer', 'What the manager said', { ...ANSWER_WORDS, silence: 'Nothing' }, 'database'),
  around('decision-status', 'Where it stands', {
    done: 'Done',
    part: 'Done in part',
    'not-started': 'Not started',
  }),
  fixed('slips', 'Put off', { never: 'Never', once: 'Once', more: 'Twice or more' }, 'database'),
]

const LIST: readonly Breakdown[] = [
  fixed('sequence', 'Review', { first: 'First', second: 'Second', later: 'Later', adoption: 'Adoption' }),
  { id: 'month', heading: 'Month', order: [], words: monthWords, from: 'either' },
  {
    id: 'code',
    heading: 'Code',
    order: [...PARTICIPATION_CODES, NOT_RECORDED],
    words: codeWords,
    from: 'either',
  },
  {
    ...fixed('sex', 'Sex', SEX_WORDS),
    words: (key) => (key === 'U' ? capital(wordsOf(SEXES, key)) : inWords(SEX_WORDS)(key)),
  },
  {
    ...fixed('age', 'Age', AGE_WORDS),
    words: inWords({ ...AGE_WORDS, '18-and-over': '18 and over' }),
  },
  coded('ethnicity', 'Ethnic group', ETHNIC_GROUPS),
  coded('legal-status', 'Legal status', LEGAL_STATUSES),
  coded('placement', 'Placement', PLACEMENTS),
  fixed('unaccompanied', 'Unaccompanied', { yes: 'Unaccompanied asylum-seeking', no: 'Not unaccompanied' }),
  fixed(
    'format',
    'How it was held',
    {
      'in-person': 'In person',
      video: 'Video',
      telephone: 'Telephone',
      blended: 'Blended',
      'not-recorded': 'Not recorded',
    },
    'database',
  ),
  fixed('late-reason', 'Reason', {
    'late-notification': 'Late notice',
    'date-discrepancy': 'Date differs from the source',
    miscalculation: 'Miscalculation',
    'officer-absence': 'Officer absent',
    'childs-wish': 'The child’s wish',
    'papers-not-ready': 'Papers not ready',
    'agreed-exception': 'Agreed exception',
    other: 'Another reason',
    'not-recorded': 'Not recorded',
  }),
  coded('end-reason', 'Why care ended', REASONS_EPISODE_CEASED),
  coded('worker-reason', 'Why it changed', SOCIAL_WORKER_REASONS),
  fixed('exit', 'What is odd', {
    'over-18': 'Open past the 18th birthday',
    'absent-since': 'Open at a year’s end and absent since',
  }),
  fixed(
    'spoken',
    'Before the review',
    {
      spoken: 'Spoken to',
      seen: 'Seen or observed',
      declined: 'Did not want to',
      'not-appropriate': 'Not appropriate, in the IRO’s view',
      'not-possible': 'Not possible',
      'not-recorded': 'Not recorded',
    },
    'database',
  ),
  ...AROUND_REVIEWS,
  ...[...CHALLENGE_BREAKDOWNS, ...OFFICER_BREAKDOWNS].map(({ id, heading, words, onlyIfAny = [] }) => {
    const breakdown = fixed(id, heading, words, 'database')
    return { ...breakdown, order: breakdown.order.filter((key) => !onlyIfAny.includes(key)) }
  }),
  ...CARE_BREAKDOWNS.map(({ id, heading, words, from }) => fixed(id, heading, words, from)),
  named('answerer', 'Who was to answer'),
  named('officer', 'IRO on the day'),
  named('team', 'Team on the day'),
]

const BY_ID = new Map(LIST.map((breakdown) => [breakdown.id, breakdown]))

/** What a breakdown is. @throws Error for one that is not in the list */
export function breakdownOf(id: BreakdownId): Breakdown {
  const found = BY_ID.get(id)
  if (found === undefined) throw new Error(`no breakdown is called ${id}`)
  return found
}

/** A breakdown by an id that comes from outside; null where there is none such. */
export function findBreakdown(id: string): Breakdown | null {
  return LIST.find((breakdown) => breakdown.id === id) ?? null
}

/** `By sex`, `By IRO on the day`: a title for a split. */
export function splitTitle({ heading }: Breakdown): string {
  return `By ${heading.startsWith('IRO') ? heading : heading.toLowerCase()}`
}
