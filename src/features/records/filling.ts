// What a review's record puts into the blanks of a template. '' where nobody recorded it.
import { type Day, toDate, toDayAndMonth, toLongDate } from '../../kit/dates/index.ts'
import { isAttending, PARTICIPATION } from '../../law/participation/codes.ts'
import { type Child, displayName } from '../children/index.ts'
import { CHAIR_WORDS, type ReviewRecord, toSpokenWords, viewRows } from '../reviews/index.ts'
import type { DocumentKind } from './document.ts'
import { saidInReview } from './said-in-review.ts'
import type { Filling } from './template.ts'

export type RecordFacts = {
  readonly child: Child
  readonly record: ReviewRecord
  readonly officer: { readonly name: string; readonly email: string | null } | null
  /** The last day the law allows for the next review; null where none is known. */
  readonly nextDue: Day | null
  readonly today: Day
}

const firstNameOf = (name: string): string => name.split(' ')[0] ?? name

function heldWords({ parts }: ReviewRecord): string {
  return parts.map(({ on }) => toLongDate(on)).join(' and ')
}

/** In the letter by whom and by when stand behind the task; people read "Dan, by 24 April 2026". */
function decisionList({ decisions }: ReviewRecord): string {
  const who = (owner: string, by: Day | null): string =>
    [owner, by === null ? '' : `by ${toDate(by)}`].filter((part) => part !== '').join(', ')
  return decisions.map(({ says, owner, by }) => `- ${says} | ${who(owner, by)}`).join('\n')
}

function thanks({ code, people, parts }: ReviewRecord): string {
  const days = parts
    .map(({ on }) => `${toLongDate(on).split(' ')[0] ?? ''} ${toDayAndMonth(on)}`)
    .join(' and ')
  const came = (code !== null && isAttending(code)) || people.some((one) => /^child$/i.test(one))
  return came
    ? `Thank you for coming to your review on ${days} and for telling us what you think. It helped.`
    : `We held your review on ${days}.`
}

const viewList = (record: ReviewRecord): string =>
  viewRows(record)
    .filter(({ text }) => text !== '')
    .map(({ key, text }) => `- ${key} | ${text}`)
    .join('\n')

function nextReview(kind: DocumentKind, { record, nextDue, today }: RecordFacts): string {
  // A day that has gone by is no promise any more.
  const nextOn = record.nextOn !== null && record.nextOn > today ? record.nextOn : null
  if (kind === 'letter') {
    if (nextOn !== null) return `We meet next on ${toLongDate(nextOn)}.`
    return nextDue === null ? '' : `We meet next by ${toLongDate(nextDue)}.`
  }
  const booked = nextOn === null ? '' : `It is booked for ${toLongDate(nextOn)}.`
  const due = nextDue === null ? '' : `It is due by ${toLongDate(nextDue)}.`
  return [booked, due].filter((words) => words !== '').join(' ')
}

/** What goes into each blank of a template of a kind. */
export function toFilling(kind: DocumentKind, facts: RecordFacts): Filling {
  const { child, record, officer } = facts
  const said = saidInReview(record)
  const name = displayName(child, child.identifier)
  return {
    child: child.givenName ?? name,
    'child-name': `${name}, ${child.identifier}`,
    thanks: thanks(record),
    'held-on': heldWords(record),
    'people-list': record.people.map((one) => `- ${one}`).join('\n'),
    'spoken-to': record.spokenTo === null ? 'Not recorded' : toSpokenWords(record.spokenTo),
    'took-part': record.code === null ? 'Not recorded' : PARTICIPATION[record.code].says,
    'led-by': record.chair === null ? 'Not recorded' : CHAIR_WORDS[record.chair],
    'child-says': said.childSays,
    'going-well': said.goingWell,
    worries: said.worries,
    'needs-to-happen': said.needs,
    scale: said.scale,
    discussion: said.discussion,
    'officer-view': viewList(record),
    'decision-list': decisionList(record),
    'next-review': nextReview(kind, facts),
    officer: officer?.name ?? 'Nobody holds the child now',
    'officer-first-name': officer === null ? '' : firstNameOf(officer.name),
    'officer-email': officer?.email ?? '',
  }
}
