// Stored documents as lines for the child. A key that is not known here counts as words that somebody wrote, so that
// nothing new is given out before a person has looked at it.
import { parseIsoDay, toDate } from '../../kit/dates/index.ts'
import {
  CATEGORIES_OF_NEED,
  type CodeList,
  LEGAL_STATUSES,
  PLACEMENT_PROVIDERS,
  PLACEMENTS,
  REASONS_EPISODE_CEASED,
  REASONS_FOR_NEW_EPISODE,
  REASONS_FOR_PLACEMENT_CHANGE,
  REVIEW_CODES,
  SOCIAL_WORKER_REASONS,
  wordsOf,
} from '../../law/returns/index.ts'
import { type Line, type PassageKind, personWhoCame, toPassage } from './passage.ts'

type Shown = 'plain' | 'came' | PassageKind | CodeList

/** Keys of a document: what to call them and how to show them. */
type Keys = Readonly<Record<string, readonly [label: string, shown: Shown]>>

/** What staff recorded of a review. */
const REVIEW_KEYS: Keys = {
  parts: ['Meeting', 'plain'],
  on: ['day', 'plain'],
  format: ['how', 'plain'],
  completedOn: ['Completed on', 'plain'],
  meeting: ['Held as a meeting', 'plain'],
  people: ['Who came', 'came'],
  didNotCome: ['Invited and did not come', 'came'],
  chair: ['Who led it', 'plain'],
  spokenTo: ['Before the review', 'plain'],
  outcome: ['were you spoken to', 'plain'],
  how: ['how', 'plain'],
  alone: ['alone', 'plain'],
  reason: ['reason', 'said'],
  code: ['How you took part', REVIEW_CODES],
  discussion: ['What was said', 'plain'],
  model: ['headings', 'plain'],
  answers: ['part', 'plain'],
  heading: ['under', 'plain'],
  scale: ['from 0 to 10', 'plain'],
  score: ['number', 'plain'],
  chosenBy: ['chosen by', 'said'],
  officerView: ['What your reviewing officer thought', 'plain'],
  planQuality: ['your plan', 'plain'],
  permanencePlan: ['where you will grow up', 'plain'],
  permanenceOn: ['agreed on', 'plain'],
  drift: ['delay', 'plain'],
  rightsExplained: ['rights explained', 'plain'],
  advocacyOffered: ['advocate offered', 'plain'],
  decisions: ['Decision', 'plain'],
  says: ['what', 'said'],
  owner: ['who does it', 'said'],
  by: ['by when', 'plain'],
  nextOn: ['Next review', 'plain'],
  lateReason: ['Why it was late', 'plain'],
  lateNote: ['More about why', 'said'],
}

/** What was worked out when a review was recorded: our own sentences. */
const JUDGED_KEYS: Keys = {
  asOf: ['Worked out on', 'plain'],
  lawVersion: ['Version of the law', 'plain'],
  obligations: ['Duty', 'plain'],
  rule: ['rule', 'plain'],
  duty: ['how strong', 'plain'],
  sequence: ['number', 'plain'],
  due: ['due', 'plain'],
  heldOn: ['held', 'plain'],
  status: ['state', 'plain'],
  daysLate: ['days late', 'plain'],
  workingDaysLate: ['working days late', 'plain'],
  because: ['reason', 'plain'],
  says: ['says', 'plain'],
  cites: ['law', 'plain'],
}

/** What is known of a child's care. */
const CARE_KEYS: Keys = {
  periods: ['Time in care', 'plain'],
  start: ['began', 'plain'],
  startKnown: ['beginning is certain', 'plain'],
  end: ['ended', 'plain'],
  endReason: ['why it ended', REASONS_EPISODE_CEASED],
  reviewsKnown: ['reviews are known', 'plain'],
  legalStatuses: ['legal status', LEGAL_STATUSES],
  placements: ['place', PLACEMENTS],
  moves: ['move', PLACEMENTS],
  from: ['from', PLACEMENTS],
  to: ['to', PLACEMENTS],
  on: ['on', 'plain'],
  code: ['kind', PLACEMENTS],
  provider: ['who ran it', PLACEMENT_PROVIDERS],
  postcode: ['postcode', 'place'],
  urn: ['number of the home', 'place'],
  rne: ['why it began', REASONS_FOR_NEW_EPISODE],
  reasonEnded: ['why it ended', REASONS_FOR_PLACEMENT_CHANGE],
  authorisedToPlace: ['allowed to place for adoption', 'plain'],
  placedForAdoption: ['placed for adoption', 'plain'],
  longTermFosteringFrom: ['long-term fostering from', 'plain'],
  shortBreaks: ['short breaks', 'plain'],
  events: ['event', 'plain'],
  kind: ['what', 'plain'],
  before: ['before', 'plain'],
  need: ['why you needed care', CATEGORIES_OF_NEED],
  lastSeen: ['last return with it', 'plain'],
  ending: ['how sure the end is', 'plain'],
  socialWorkers: ['Social worker', 'plain'],
  worker: ['who', 'staff'],
  reason: ['why they changed', SOCIAL_WORKER_REASONS],
  unaccompanied: ['Came alone to this country', 'plain'],
  until: ['until', 'plain'],
}

/** What was written down between two reviews; its words stand in no list, so that a person looks at them. */
const BETWEEN_KEYS: Keys = {
  on: ['On', 'plain'],
  before: ['Planned for', 'plain'],
  kind: ['What', 'plain'],
  grade: ['How well your plan was carried out', 'plain'],
  onTrack: ['Plan on track', 'plain'],
  decisions: ['Decisions done', 'plain'],
  disposition: ['What the officer decided', 'plain'],
  disposedOn: ['Decided on', 'plain'],
  toldOn: ['Told on', 'plain'],
  movedOn: ['Moved on', 'plain'],
  answer: ['Answer', 'plain'],
  answeredOn: ['Answered on', 'plain'],
  isWithdrawn: ['Written down by mistake', 'plain'],
  voice: ['What you said', 'said'],
  action: ['What your reviewing officer did', 'said'],
  says: ['In words', 'said'],
  reason: ['Why', 'said'],
  note: ['Note', 'said'],
}

/** What a letter or a record of a review says. */
const LETTER_KEYS: Keys = {
  heading: ['heading', 'plain'],
  text: ['words', 'said'],
  key: ['part', 'plain'],
}

/** What a child calls people and places. */
const WORD_KEYS: Keys = {
  means: ['meant', 'named'],
  says: ['you say', 'said'],
}

/** A signed list of what was done: what stands in it was written by many people. */
const CHRONOLOGY_KEYS: Keys = {
  name: ['Of', 'said'],
  number: ['Number', 'plain'],
  signer: ['Signed by', 'staff'],
  lines: ['Line', 'plain'],
  on: ['day', 'plain'],
  kind: ['what', 'plain'],
  says: ['in words', 'said'],
  by: ['who', 'staff'],
  note: ['note', 'said'],
}

const DOCUMENTS = {
  chronology: CHRONOLOGY_KEYS,
  letter: LETTER_KEYS,
  words: WORD_KEYS,
  between: BETWEEN_KEYS,
  review: REVIEW_KEYS,
  judged: JUDGED_KEYS,
  care: CARE_KEYS,
} as const
export type DocumentKind = keyof typeof DOCUMENTS

/** Every filled field of a stored document as a line, in its order. */
export function documentLines(kind: DocumentKind, stored: unknown): readonly Line[] {
  return linesOf(DOCUMENTS[kind], stored, [], 'said')
}

function linesOf(keys: Keys, value: unknown, path: readonly string[], shown: Shown): readonly Line[] {
  if (value === null || value === undefined || value === '') return []
  if (Array.isArray(value)) {
    const items: readonly unknown[] = value
    return items.flatMap((item, index) => linesOf(keys, item, numbered(path, items.length, index), shown))
  }
  if (typeof value === 'object') {
    return inOrder(keys, Object.entries(value)).flatMap(([key, inner]) => {
      const [label, how] = keys[key] ?? [key, 'said']
      const codes = key === 'code' && typeof shown === 'object' ? shown : how
      return linesOf(keys, inner, [...path, label], codes)
    })
  }
  return [{ label: toLabel(path), says: toWords(value, shown) }]
}

/** Fields in the order in which they are listed above; those not listed last. */
function inOrder(keys: Keys, fields: readonly [string, unknown][]): readonly [string, unknown][] {
  const names = Object.keys(keys)
  const placeOf = ([key]: [string, unknown]) => (names.includes(key) ? names.indexOf(key) : names.length)
  return fields.toSorted((one, other) => placeOf(one) - placeOf(other))
}

const numbered = (path: readonly string[], count: number, index: number): readonly string[] =>
  count === 1 ? path : [...path.slice(0, -1), `${path.at(-1) ?? ''} ${index + 1}`]

function toLabel(path: readonly string[]): string {
  const words = path.join(', ')
  return words.charAt(0).toUpperCase() + words.slice(1)
}

function toWords(value: unknown, shown: Shown): Line['says'] {
  if (typeof value === 'boolean') return value ? 'Yes' : 'No'
  if (typeof value === 'number') return String(value)
  const text = String(value)
  const day = parseIsoDay(text)
  if (day !== null) return toDate(day)
  if (typeof shown === 'object') return wordsOf(shown, text)
  if (shown === 'plain') return /^[a-z]+(-[a-z]+)+$/.test(text) ? text.replaceAll('-', ' ') : text
  return shown === 'came' ? personWhoCame(text) : toPassage(shown, text)
}

const WRITTEN = /-(says|owner|name|note)$|^late-note$|why-not|^invited-|^discussion-(?!model$)|^scale-by$/

/** What somebody typed of a review and had not recorded yet. */
export function draftLines(content: unknown): readonly Line[] {
  const answers =
    typeof content === 'object' && content !== null && 'answers' in content ? content.answers : content
  if (typeof answers !== 'object' || answers === null) return []
  return Object.entries(answers).map(([field, value]) => {
    const text = typeof value === 'string' ? value : JSON.stringify(value)
    const isPlain = typeof value === 'string' && !WRITTEN.test(field) && /^[\w -]{0,30}$/.test(text)
    return { label: field.replaceAll('-', ' '), says: isPlain ? text : toPassage('said', text) }
  })
}
