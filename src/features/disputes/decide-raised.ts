// Whether a concern may be raised as it is written. Pure.
import type { Day } from '../../kit/dates/index.ts'
import { fail, ok, type Result } from '../../kit/result.ts'
import type { About, Answerer, Severity, Subject } from './dispute.ts'

/** What whoever raises it writes. */
export type RaiseAsked = {
  readonly subject: Subject
  readonly subjectName: string
  readonly childIds: readonly string[]
  readonly severity: Severity
  readonly says: string
  readonly sought: string
  readonly soughtBy: Day | null
  readonly raisedOn: Day
  /** Who of the reviewing service raises it: a person's id. */
  readonly raisedBy: string
  readonly teamId: string | null
  readonly about: About | null
  readonly themes: readonly string[]
  /** The stage it enters at when it is formal at once; null for an informal concern. */
  readonly formal: { readonly level: number; readonly answerer: Answerer } | null
}

export type RaiseRefused = { readonly field: string; readonly says: string }

/** An officer may enter at any stage, and is bound to no order. */
export function decideRaised(asked: RaiseAsked, today: Day): Result<RaiseAsked, RaiseRefused> {
  const { subject, subjectName, childIds, themes, soughtBy, raisedOn } = asked
  if (raisedOn > today) return refused('raised-on-day', 'The day must be today or in the past')
  if (soughtBy !== null && soughtBy < raisedOn)
    return refused('sought-by-day', 'The day must not be before it was raised')
  if (themes.length === 0) return refused('themes', 'Choose what it is about')
  if (subject === 'child' && childIds.length === 0)
    return refused('subject', 'Choose a child first, on the child’s page')
  if (subject !== 'child' && childIds.length > 0) return refused('subject', 'This belongs to a child')
  const isNamed = subject === 'carer' || subject === 'protection-plan'
  if (isNamed && subjectName === '') return refused('subject-name', 'Enter whom it is about')
  return ok(isNamed ? asked : { ...asked, subjectName: '' })
}

const refused = (field: string, says: string) => fail({ field, says })

/**
 * The day on which the stage that a formal dispute enters at is reached: that of today where whoever must answer is only
 * now written to, else the day it was raised.
 */
export function formalOn({ raisedOn, formal }: RaiseAsked, today: Day): Day {
  return formal !== null && formal.answerer.email !== null ? today : raisedOn
}
