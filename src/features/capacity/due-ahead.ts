// What falls due for one child in the months ahead, if each review is held on its due day.
import { valueOn } from '../../kit/dated.ts'
import { addMonths, type Day, laterOf } from '../../kit/dates/index.ts'
import { LATER_MONTHS, SECOND_PLACED_MONTHS } from '../../law/adoption-reviews/adoption-reviews.ts'
import type { Rule } from '../../law/looked-after-reviews/index.ts'
import { LATER_REVIEW_MONTHS, SECOND_REVIEW_MONTHS } from '../../law/looked-after-reviews/limits.ts'
import { midwayDay } from '../between-reviews/index.ts'

export const WORK_KINDS = ['first-review', 'later-review', 'midway', 'conference', 'carer-review'] as const
export type WorkKind = (typeof WORK_KINDS)[number]

export type DueAhead = { readonly kind: WorkKind; readonly on: Day }

/**
 * The next review owed. `not-on-record`: its day has passed, but reviews of that time are not on record, so that nobody
 * can say it was not held.
 */
export type NextReview = {
  readonly rule: Rule
  readonly due: Day
  readonly standing: 'to-come' | 'overdue' | 'not-on-record'
}

/** A child in care today, as far as the months ahead depend on it. */
export type HeldChild = {
  /** Null: nobody holds the child. */
  readonly officerId: string | null
  readonly inCareFrom: Day
  /** The 18th birthday; null where the birth date is not known. */
  readonly adultOn: Day | null
  /** The next review owed; null where none is, or its day cannot be told. */
  readonly next: NextReview | null
  /** The last review held in this period of care; null before the first. */
  readonly lastHeld: Day | null
  /** Whether a mid-way check was done since. */
  readonly checked: boolean
}

const FIRST_RULES: readonly Rule[] = ['LAR1', 'SB1']

/** The months the law gives from a review to the next. */
function monthsAfter(rule: Rule, heldOn: Day): number {
  if (rule === 'LAR1') return valueOn(SECOND_REVIEW_MONTHS, heldOn)
  if (rule === 'ADP1') return valueOn(SECOND_PLACED_MONTHS, heldOn)
  return valueOn(rule === 'ADP2' || rule === 'ADP3+' ? LATER_MONTHS : LATER_REVIEW_MONTHS, heldOn)
}

/** The rule of the review after one. */
function ruleAfter(rule: Rule): Rule {
  if (rule === 'LAR1') return 'LAR2'
  if (rule === 'SB1') return 'SB2+'
  if (rule === 'ADP1') return 'ADP2'
  if (rule === 'ADP2' || rule === 'SB2+') return rule === 'ADP2' ? 'ADP3+' : rule
  return rule === 'ADP3+' ? rule : 'LAR3+'
}

type Step = { readonly rule: Rule; readonly on: Day; readonly after: Day | null }

function midwayOf({ after, on }: Step, today: Day): readonly DueAhead[] {
  const half = after === null ? null : midwayDay({ from: after, to: on })
  return half === null || half < today ? [] : [{ kind: 'midway', on: half }]
}

const nextStep = ({ rule, on }: Step): Step => ({
  rule: ruleAfter(rule),
  on: addMonths(on, monthsAfter(rule, on)),
  after: on,
})

/** The first review that is still to come; one that is overdue is held today. */
function firstStep({ lastHeld, checked }: HeldChild, { rule, due, standing }: NextReview, today: Day): Step {
  let step: Step = { rule, on: due, after: checked ? null : lastHeld }
  if (standing !== 'not-on-record') return { ...step, on: laterOf(due, today) }
  while (step.on < today) step = nextStep(step)
  return step
}

/**
 * What falls due from `today` up to `to` and before the child turns 18. A review that is overdue is held today; one that
 * may have been held and is not on record is taken as held on its day. Mid-way checks whose day has passed are left out.
 */
export function listDueAhead(child: HeldChild, today: Day, to: Day): readonly DueAhead[] {
  const ahead: DueAhead[] = []
  if (child.next === null) return ahead
  const end = child.adultOn === null || child.adultOn > to ? to : child.adultOn
  for (let step = firstStep(child, child.next, today); ; step = nextStep(step)) {
    ahead.push(...midwayOf(step, today).filter(({ on }) => on < end))
    if (step.on >= end) return ahead
    ahead.push({ kind: FIRST_RULES.includes(step.rule) ? 'first-review' : 'later-review', on: step.on })
  }
}

/** What falls due for a child who comes into care on a day, until `to`, the first review being due on `firstDue`. */
export function listDueAfterEntry(entered: Day, firstDue: Day, to: Day): readonly DueAhead[] {
  const child: HeldChild = {
    officerId: null,
    inCareFrom: entered,
    adultOn: null,
    next: { rule: 'LAR1', due: firstDue, standing: 'to-come' },
    lastHeld: null,
    checked: false,
  }
  return listDueAhead(child, entered, to)
}
