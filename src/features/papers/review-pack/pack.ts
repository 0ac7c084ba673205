// All there is for a review, gathered: one source for the page and the PDF. Pure.
import { ageOn, type Day, toDate, toLongDate } from '../../../kit/dates/index.ts'
import { PARTICIPATION } from '../../../law/participation/codes.ts'
import { aloneWords, type Contact, contactInShort } from '../../contact/index.ts'
import { ageWords, type Decision, slipWords, toStatusWords } from '../../decisions/index.ts'
import { type Review, toSpokenWords } from '../../reviews/index.ts'
import { toReviewDayWords } from '../next-review.ts'
import { WAY_WORDS } from '../paper.ts'
import type { OpenChallenge } from '../open-challenges.ts'
import { PAPER_NAMES } from '../paper-rules.ts'
import { type PaperLine, listMissing } from '../checklist.ts'
import { nameOf } from '../preparing-page.ts'
import type { Preparation } from '../preparation.ts'
import { toAgenda } from './agenda.ts'

export type PackRow = { readonly name: string; readonly says: string }

export type PackPart = {
  readonly title: string
  readonly rows: readonly PackRow[]
  /** What stands there where there are no rows. */
  readonly none: string
}

export type ReviewPack = {
  readonly title: string
  readonly lead: string
  readonly agenda: readonly string[]
  readonly parts: readonly PackPart[]
}

export type PackFacts = {
  readonly preparation: Preparation
  /** The IRO's name; null where nobody holds the child. */
  readonly officer: string | null
  readonly lastReview: Review | null
  /** Decisions that are still to be done. */
  readonly open: readonly Decision[]
  /** Null: whoever reads the pack does not read the log of contacts. */
  readonly contacts: readonly Contact[] | null
  /** Null: whoever reads the pack does not read challenges. */
  readonly challenges: readonly OpenChallenge[] | null
  /** What the child wishes for the meeting; null where no meeting is arranged. */
  readonly wishes: readonly PackRow[] | null
  readonly today: Day
}

/** The whole pack. */
export function toReviewPack(facts: PackFacts): ReviewPack {
  const { preparation, open, today } = facts
  const { child, review, checklist } = preparation
  const missing = listMissing(checklist).map((kind) => PAPER_NAMES[kind].toLowerCase())
  return {
    title: `${nameOf(child)}: ${review.name}`,
    lead: `${capital(toReviewDayWords(review))}. Put together on ${toDate(today)}.`,
    agenda: toAgenda({ review, open: open.length, missing, challenges: facts.challenges?.length ?? 0 }),
    parts: [
      whoAndWhen(facts),
      ...(facts.wishes === null ? [] : [wishesPart(facts.wishes)]),
      openDecisions(facts),
      ...(facts.challenges === null ? [] : [challengesPart(facts.challenges)]),
      ...(facts.contacts === null ? [] : [contactPart(facts.contacts, facts.lastReview)]),
      { title: 'Papers', rows: checklist.lines.map(toPaperRow), none: 'No papers are asked for.' },
      lastReview(facts),
    ],
  }
}

const capital = (words: string): string => words.charAt(0).toUpperCase() + words.slice(1)

function whoAndWhen({ preparation, officer }: PackFacts): PackPart {
  const { child, review, talks, spoken } = preparation
  const [talk] = talks
  const age = child.born === null || review.on === null ? null : ageOn(child.born, review.on)
  return {
    title: 'The review',
    none: '',
    rows: [
      { name: 'Child’s number', says: child.identifier },
      { name: 'Age on the day', says: age === null ? 'Not known' : String(age) },
      { name: 'IRO', says: officer ?? 'Nobody holds the child' },
      {
        name: 'Social worker and IRO talked',
        says:
          talk === undefined
            ? 'Not recorded'
            : `${toDate(talk.on)}: ${talk.socialWorker} and ${talk.officer}`,
      },
      {
        name: 'Child spoken to before',
        says: spoken === null ? 'Not recorded' : `${toSpokenWords(spoken)}, ${toDate(spoken.on)}`,
      },
    ],
  }
}

const wishesPart = (rows: readonly PackRow[]): PackPart => ({
  title: 'What the child wishes for the meeting',
  rows,
  none: 'Nobody has recorded what the child wishes.',
})

function openDecisions({ open, today }: PackFacts): PackPart {
  const rows = open.toSorted(byDay).map(({ says, owner, by, madeOn, slips, status }) => {
    const words = [
      status === null ? 'Nothing recorded of it yet' : toStatusWords(status),
      ageWords(madeOn, today),
      slipWords(slips).toLowerCase(),
    ]
      .filter(Boolean)
      .join(', ')
    return {
      name: by === null ? 'No date' : `By ${toDate(by)}`,
      says: `${says}${owner === '' ? '' : ` (${owner})`}. ${words}`,
    }
  })
  return { title: 'Decisions still open', rows, none: 'No decision is recorded as open.' }
}

// What has no day comes last.
const byDay = (one: Decision, other: Decision): number => (one.by ?? Infinity) - (other.by ?? Infinity) || 0

const challengesPart = (rows: readonly OpenChallenge[]): PackPart => ({
  title: 'Open challenges',
  rows,
  none: 'No challenge is open.',
})

function contactPart(contacts: readonly Contact[], last: Review | null): PackPart {
  const rows = contacts.map((contact) => ({
    name: toDate(contact.on),
    says: `${contactInShort(contact)}; alone: ${aloneWords(contact.alone)}`,
  }))
  const title = last === null ? 'Contact with the child' : 'Contact with the child since the last review'
  return { title, rows, none: 'No contact is recorded.' }
}

function toPaperRow({ kind, expected, state, entries }: PaperLine): PackRow {
  const name = PAPER_NAMES[kind]
  if (state.kind === 'not-needed') return { name, says: `Not needed: ${state.reason}` }
  if (state.kind !== 'received') {
    return {
      name,
      says: expected?.need === 'required' ? 'Not received' : 'Not received; it need not be there',
    }
  }
  const said = entries.at(-1)?.said
  const way = said?.state === 'received' ? `, ${WAY_WORDS[said.way]}` : ''
  const late = state.inTime === 'late' ? ' (late)' : ''
  return { name, says: `Received ${toDate(state.on)}${late}${way}` }
}

function lastReview({ lastReview: last }: PackFacts): PackPart {
  const title = 'The last review'
  const on = last?.parts[0]
  if (last === null || on === undefined) return { title, rows: [], none: 'This is the first review.' }
  const decisions = last.record?.decisions ?? []
  return {
    title,
    none: '',
    rows: [
      { name: 'Held', says: last.parts.map(toLongDate).join('; ') },
      {
        name: 'How the child took part',
        says: last.code === null ? 'Not recorded' : PARTICIPATION[last.code].says,
      },
      {
        name: 'What was decided',
        says:
          last.record === null
            ? 'Not recorded here: the review is known from a file alone'
            : decisions.length === 0
              ? 'No decisions are recorded'
              : decisions.map(({ says }) => says).join('; '),
      },
    ],
  }
}
