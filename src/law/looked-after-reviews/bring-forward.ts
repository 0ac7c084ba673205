import { type Day, earlierOf, toLongDate } from '../../kit/dates/index.ts'
import type { ProvisionId } from '../citations/provisions.ts'
import type { Reason } from '../citations/reason.ts'
import type { CareEvent, EventKind, PeriodOfCare } from './care-history.ts'
import type { Anchor, Link } from './chain.ts'
import type { CountedReview } from './counted-reviews.ts'
import type { ReviewPolicy } from './policy.ts'

type TriggerKind = Exclude<EventKind, 'returned-from-adoption'>

type Trigger = { readonly happened: string; readonly cites: readonly ProvisionId[] }

/** What happened, in words, and the law that asks for a review because of it. */
const TRIGGERS: Readonly<Record<TriggerKind, Trigger>> = {
  'accommodation-ending': {
    happened: 'It was proposed to stop accommodating the child',
    cites: ['CPPCR 33(3)(e)'],
  },
  'placement-ending': { happened: 'It was proposed to end the placement', cites: ['CPPCR 14'] },
  'move-to-other-arrangements': { happened: 'A move to other arrangements was proposed', cites: ['CA 22D'] },
  'placement-with-parents': { happened: 'Placement with parents was proposed', cites: ['CPPCR 17(d)'] },
  'plan-change': { happened: 'A significant change to the care plan was proposed', cites: ['CPPCR 32(2)'] },
  'asked-for-by-iro': { happened: 'The IRO asked for a review', cites: ['CPPCR 33(3)(a)'] },
  'visit-concern': {
    happened: 'A visit found that the placement does not adequately safeguard the child',
    cites: ['CPPCR 33(3)(b)', 'CPPCR 30'],
  },
  'unplanned-move': { happened: 'The child moved without a plan', cites: ['VOL2 unplanned moves'] },
}

const ACCOMMODATION_CITES: Readonly<Record<string, Pick<Reason, 'cites' | 'reading'>>> = {
  J1: { cites: ['CPPCR 33(3)(c)'], reading: 'I-7' },
  J2: { cites: ['CPPCR 33(3)(c)'] },
  J3: { cites: ['CPPCR 33(3)(c)'] },
  C1: { cites: ['CPPCR 33(3)(d)'] },
  C2: { cites: ['CPPCR 33(3)(d)'] },
}

type TriggerEvent = CareEvent & { readonly kind: TriggerKind }

const isTrigger = (event: CareEvent): event is TriggerEvent => event.kind !== 'returned-from-adoption'

/** Events since the last review, up to and on the day of the one that followed; the earliest first. */
function eventsSince(
  { events }: PeriodOfCare,
  anchor: Anchor,
  answer: CountedReview | undefined,
): TriggerEvent[] {
  return events
    .filter(isTrigger)
    .filter(
      ({ on }) => (anchor.review === null || on > anchor.day) && (answer === undefined || on <= answer.on),
    )
    .toSorted((one, other) => one.on - other.on)
}

function becauseEvent(event: TriggerEvent, period: PeriodOfCare): Reason {
  const { happened, cites } = TRIGGERS[event.kind]
  const status = period.legalStatuses.findLast(({ from }) => from <= event.on)
  const byStatus =
    status !== undefined && event.kind === 'accommodation-ending'
      ? ACCOMMODATION_CITES[status.code]
      : undefined
  const before =
    event.before === null ? '' : `, so a review must come first, by ${toLongDate(event.before)} at the latest`
  return { says: `${happened} on ${toLongDate(event.on)}${before}.`, cites, ...byStatus }
}

/** The day before which an event asks for a review: where accommodation ended sooner than proposed, the day it did. */
export function owedBefore({ kind, before }: CareEvent, { end }: PeriodOfCare): Day | null {
  return before === null || end === null || kind !== 'accommodation-ending' ? before : earlierOf(before, end)
}

/**
 * Brings the pending review forward, if something has happened that calls for one.
 *
 * Cites: CPPCR 33(3)(a), CPPCR 33(3)(b), CPPCR 33(3)(c), CPPCR 33(3)(d), CPPCR 33(3)(e), CPPCR 14, CPPCR 17(d), CPPCR 32(2), CA 22D
 * Says: A review is held before the date it would otherwise be due when the IRO asks, a visit shows the placement is
 * not safe enough, accommodation or a placement is to end, or the plan is to change; it takes the next number.
 * Read as: I-3, I-7
 * Example: accommodation is to stop on Friday 12 June 2026, so a review is owed by then
 */
export function workReviewBroughtForward(
  period: PeriodOfCare,
  policy: ReviewPolicy,
  link: Link,
  anchor: Anchor,
  answer: CountedReview | undefined,
): Link {
  const { lateAfter } = link
  // What happens once the review is overdue brings nothing forward: it stays late by its own clock.
  const events = eventsSince(period, anchor, answer).filter(({ on }) => lateAfter === null || on <= lateAfter)
  const first = events[0]
  if (first === undefined || link.due === null) return link
  const befores = events.flatMap((event) => owedBefore(event, period) ?? [])
  const due = befores.reduce((earliest, before) => earlierOf(earliest, before), link.due)
  const byPolicy = policy.calendar.addWorkingDays(first.on, policy.eventTargetWorkingDays)
  const target = befores.length === 0 && byPolicy < due ? byPolicy : null
  const mustPrecedeExit = events.some(
    (event) => event.kind === 'accommodation-ending' && owedBefore(event, period) === due,
  )
  return {
    ...link,
    rule: 'LARX',
    due,
    lateAfter: due === link.due ? link.lateAfter : due,
    target,
    endsWithStop: (stop) => {
      if (mustPrecedeExit && stop === period.end) return due > stop
      return due === link.due ? link.endsWithStop(stop) : due >= stop
    },
    because: () => [
      ...link.because(),
      ...events.map((event) => becauseEvent(event, period)),
      ...(target === null ? [] : [becauseTarget(first, target, policy)]),
    ],
  }
}

function becauseTarget(event: CareEvent, target: CareEvent['on'], policy: ReviewPolicy): Reason {
  return {
    says: `The law sets no number of days for this; our own target is ${policy.eventTargetWorkingDays} working days after ${toLongDate(event.on)}: ${toLongDate(target)}.`,
    cites: [],
  }
}
