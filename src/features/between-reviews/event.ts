// A significant event: what was told, and what the officer decided about it.
import type { Day } from '../../kit/dates/index.ts'
import { fail, ok, type Result } from '../../kit/result.ts'
import type { CareEvent } from '../../law/looked-after-reviews/index.ts'
import { SIGNIFICANT_KINDS, type SignificantKind, toLawKind } from './event-kinds.ts'
import { type LocalDays, lastLocalDay } from './local-days.ts'
import type { Refused } from './refused.ts'

export const DISPOSITIONS = ['none', 'contact', 'bring-forward', 'challenge'] as const
export type Disposition = (typeof DISPOSITIONS)[number]

export const DISPOSITION_WORDS: Readonly<Record<Disposition, string>> = {
  none: 'Nothing more to do',
  contact: 'Get in touch with the child',
  'bring-forward': 'Bring the next review forward',
  challenge: 'Challenge the plan or the practice',
}

/** What whoever tells of it says. */
export type EventSaid = {
  readonly kind: SignificantKind
  readonly on: Day
  /** The day on which what is planned is to happen; null where none is set. */
  readonly before: Day | null
  readonly says: string
}

/** What the officer decided, with the reason, which only the reviewing service reads. */
export type EventAnswer = { readonly disposition: Disposition; readonly reason: string }

export type SignificantEvent = EventSaid & {
  readonly id: string
  readonly childId: string
  readonly toldOn: Day
  readonly toldBy: { readonly accountId: string; readonly name: string }
  /** Null: the officer has not said. */
  readonly answer: (EventAnswer & { readonly on: Day; readonly by: string | null }) | null
  readonly isWithdrawn: boolean
  readonly version: number
}

/** Whether what was told can be: nothing of tomorrow has happened, and what is planned comes after it was proposed. */
export function decideEvent(said: EventSaid, today: Day): Result<EventSaid, Refused> {
  const { kind, on, before } = said
  if (on > today) return fail({ field: 'on-day', says: 'The day must be today or in the past' })
  if (SIGNIFICANT_KINDS[kind].brings !== 'review-before') return ok({ ...said, before: null })
  if (before !== null && before < on) {
    return fail({ field: 'before-day', says: 'The day it is planned for must not be before it was proposed' })
  }
  return ok(said)
}

/** The last day to answer in time, by the authority's own rule. */
export const answerDue = (toldOn: Day, rules: LocalDays): Day => lastLocalDay(toldOn, rules)

/**
 * What the clock reads of an event: the law's own events, and a review that the officer brings forward because of
 * another (they then ask for one). Empty where it moves no clock.
 */
export function toCareEvents(event: Omit<SignificantEvent, 'toldBy'>): readonly CareEvent[] {
  const { kind, on, before, answer, isWithdrawn } = event
  const law = toLawKind(kind)
  if (isWithdrawn) return []
  const asked: readonly CareEvent[] =
    answer?.disposition === 'bring-forward' && law !== 'asked-for-by-iro'
      ? [{ kind: 'asked-for-by-iro', on: answer.on, before: null }]
      : []
  return law === null ? asked : [{ kind: law, on, before }, ...asked]
}
