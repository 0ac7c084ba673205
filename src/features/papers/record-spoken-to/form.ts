import { fail, ok, type Result } from '../../../kit/result.ts'
import {
  type DateText,
  type FieldErrors,
  parseDateFields,
  readDateText,
  readText,
} from '../../../ui/forms/index.ts'
import { SPOKEN_HOW, SPOKEN_OUTCOMES, type SpokenOutcome } from '../../reviews/index.ts'
import { type AskedOn, toLastDay } from '../last-day.ts'
import type { SpokenBefore } from '../preparation.ts'

/** What was typed, to be shown again. */
export type SpokenTyped = {
  readonly on: DateText
  readonly outcome: string
  readonly how: string
  readonly alone: string
  /** By outcome, where one is asked. */
  readonly reasons: Readonly<Partial<Record<SpokenOutcome, string>>>
}

/** Outcomes that ask why. */
export const ASKS_WHY = ['not-appropriate', 'not-possible'] as const

export function readSpokenForm(form: URLSearchParams): SpokenTyped {
  const posted = Object.fromEntries(form)
  return {
    on: readDateText(posted, 'on'),
    outcome: readText(posted, 'outcome'),
    how: readText(posted, 'how'),
    alone: readText(posted, 'alone'),
    reasons: Object.fromEntries(ASKS_WHY.map((one) => [one, readText(posted, `why-${one}`)])),
  }
}

const LONGEST = 500

/** What was typed of speaking to the child: an outcome is always asked, how and whether alone may be left unrecorded. */
export function parseSpokenBefore(typed: SpokenTyped, asked: AskedOn): Result<SpokenBefore, FieldErrors> {
  const outcome = SPOKEN_OUTCOMES.find((one) => one === typed.outcome)
  const on = parseDateFields(typed.on, {
    name: 'on',
    what: 'the day of the talk or try',
    example: asked.today,
    notAfter: toLastDay(asked),
  })
  const reason = outcome === undefined ? '' : (typed.reasons[outcome] ?? '')
  const errors = [
    ...(outcome === undefined ? [{ field: 'outcome', message: 'Choose what came of it' }] : []),
    ...(outcome === 'not-appropriate' && reason === ''
      ? [{ field: 'why-not-appropriate', message: 'Enter why it was not appropriate to speak to the child' }]
      : []),
    ...(reason.length > LONGEST
      ? [{ field: `why-${outcome}`, message: `The reason must be ${LONGEST} characters or fewer` }]
      : []),
    ...(on.ok ? [] : [on.failure]),
  ]
  if (outcome === undefined || !on.ok || errors.length > 0) return fail(errors)
  const happened = outcome === 'spoken' || outcome === 'seen'
  const how = happened ? (SPOKEN_HOW.find((one) => one === typed.how) ?? null) : null
  const alone = happened && typed.alone !== '' ? typed.alone === 'yes' : null
  return ok({ on: on.value, outcome, how, alone, reason })
}
