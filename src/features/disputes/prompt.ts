// Facts that suggest a challenge. They suggest it; the officer decides, or dismisses it with a reason. Pure.
import { addDays, type Day, toDate, toYearMonthDay } from '../../kit/dates/index.ts'
import type { WorkingCalendar } from '../../law/calendar/index.ts'
import type { EventAwaiting } from '../between-reviews/index.ts'
import type { SlippedDecision } from '../decisions/index.ts'
import type { OldCarePlan } from '../papers/index.ts'
import type { PermanenceStanding } from '../reviews/index.ts'

export const PROMPT_KINDS = [
  'slipped',
  'no-permanence',
  'care-plan-old',
  'section-20',
  'event-unanswered',
] as const
export type PromptKind = (typeof PROMPT_KINDS)[number]

export type Prompt = {
  readonly kind: PromptKind
  /** Of what: the same fact has the same key, and a new one another, so that a dismissal counts for that fact alone. */
  readonly key: string
  readonly childId: string
  readonly childName: string
  /** What was found, in a sentence. */
  readonly says: string
  /** Since when. */
  readonly since: Day
}

export const PROMPT_WORDS: Readonly<Record<PromptKind, string>> = {
  slipped: 'Decision put off twice or more',
  'no-permanence': 'No plan for permanence after the second review',
  'care-plan-old': 'Care plan out of date',
  'section-20': 'Section 20 for long without a plan',
  'event-unanswered': 'Event without an answer for 20 working days',
}

/** Days after which a care plan counts as out of date, and section 20 without a plan as long. */
export const HALF_A_YEAR = 182

/** Working days after which an event without an answer suggests a challenge. */
export const EVENT_WORKING_DAYS = 20

export type PromptFacts = {
  readonly slipped: readonly SlippedDecision[]
  readonly withoutPermanence: readonly PermanenceStanding[]
  readonly oldCarePlans: readonly OldCarePlan[]
  readonly events: readonly EventAwaiting[]
}

/** Everything that suggests a challenge today, what has gone on longest first. */
export function toPrompts(facts: PromptFacts, today: Day, calendar: WorkingCalendar): readonly Prompt[] {
  const lastToldOn = calendar.addWorkingDays(today, -EVENT_WORKING_DAYS)
  return [
    ...facts.slipped.map(fromSlipped),
    ...facts.withoutPermanence.flatMap((one) => [...fromPermanence(one), ...fromSection20(one, today)]),
    ...facts.oldCarePlans.map((one) => fromCarePlan(one, today)),
    ...facts.events.filter(({ event }) => event.toldOn <= lastToldOn).map(fromEvent),
  ].toSorted((one, other) => one.since - other.since || one.childName.localeCompare(other.childName))
}

const fromSlipped = (decision: SlippedDecision): Prompt => ({
  kind: 'slipped',
  key: `${decision.id}-${decision.slips}`,
  childId: decision.childId,
  childName: decision.childName,
  says: `“${decision.says}” was decided on ${toDate(decision.madeOn)} and has been put off ${decision.slips === 2 ? 'twice' : `${decision.slips} times`}.`,
  since: decision.madeOn,
})

function fromPermanence({
  childId,
  childName,
  reviews,
  newest,
  plan,
}: PermanenceStanding): readonly Prompt[] {
  if (reviews < 2) return []
  const found =
    plan === null ? 'Nobody has recorded a plan for permanence' : 'There is no plan for permanence'
  return [
    {
      kind: 'no-permanence',
      key: newest.id,
      childId,
      childName,
      says: `${found}, at the review of ${toDate(newest.on)}, number ${reviews} since coming into care.`,
      since: newest.on,
    },
  ]
}

function fromSection20(standing: PermanenceStanding, today: Day): readonly Prompt[] {
  const { childId, childName, legalStatus, inCareSince } = standing
  if (legalStatus !== 'V2' || inCareSince > addDays(today, -HALF_A_YEAR)) return []
  return [
    {
      kind: 'section-20',
      key: `${inCareSince}-${halfYear(today)}`,
      childId,
      childName,
      says: `Accommodated under section 20, in care since ${toDate(inCareSince)}, and no plan for permanence is recorded.`,
      since: inCareSince,
    },
  ]
}

/** What goes on comes up again each half year, though it was dismissed before. */
const halfYear = (today: Day): string => {
  const { year, month } = toYearMonthDay(today)
  return `${year}-${month <= 6 ? 1 : 2}`
}

const fromCarePlan = ({ childId, childName, receivedOn }: OldCarePlan, today: Day): Prompt => ({
  kind: 'care-plan-old',
  key: receivedOn === null ? `none-${halfYear(today)}` : `${receivedOn}`,
  childId,
  childName,
  says:
    receivedOn === null
      ? 'No care plan is on record.'
      : `The newest care plan is of ${toDate(receivedOn)}, over half a year ago.`,
  since: receivedOn ?? addDays(today, -HALF_A_YEAR),
})

const fromEvent = ({ child, event }: EventAwaiting): Prompt => ({
  kind: 'event-unanswered',
  key: event.id,
  childId: child.id,
  childName: child.name,
  says: `The IRO was told of an event on ${toDate(event.toldOn)} and has not said what is to be done.`,
  since: event.toldOn,
})
