import type { Day } from '../../../kit/dates/index.ts'
import { fail, ok, type Result } from '../../../kit/result.ts'
import {
  type FieldError,
  type FieldErrors,
  isBlankDate,
  parseDateFields,
  type PostedFields,
  readDateText,
  readText,
} from '../../../ui/forms/index.ts'
import { type Decision, DECISION_STATUSES, type OwnersAnswer } from '../decision.ts'

const LONGEST = 4000

/** Whether an address is the one that was written to. */
export function isAskedAt({ ownerEmail }: Pick<Decision, 'ownerEmail'>, email: string): boolean {
  return ownerEmail !== null && email.toLowerCase() === ownerEmail.toLowerCase()
}

/** Reads what the owner of a decision says of it. */
export function parseAnswer(
  typed: PostedFields,
  { madeOn }: Pick<Decision, 'madeOn'>,
  today: Day,
): Result<Omit<OwnersAnswer, 'at'>, FieldErrors> {
  const errors: FieldError[] = []
  const status = DECISION_STATUSES.find((one) => one === readText(typed, 'status'))
  if (status === undefined) errors.push({ field: 'status', message: 'Choose how far it is' })
  const says = readText(typed, 'says').replaceAll('\u0000', '')
  if (says.length > LONGEST) errors.push({ field: 'says', message: `Use ${LONGEST} characters or fewer` })
  if (status === 'overtaken' && says === '')
    errors.push({ field: 'says', message: 'Enter why it is not needed any more' })
  const doneOn = status === 'done' ? dayOf(typed, errors, { madeOn, today }) : null
  return status === undefined || errors.length > 0 ? fail(errors) : ok({ status, doneOn, says })
}

function dayOf(
  typed: PostedFields,
  errors: FieldError[],
  { madeOn, today }: { readonly madeOn: Day; readonly today: Day },
): Day | null {
  const text = readDateText(typed, 'done-on')
  if (isBlankDate(text)) {
    errors.push({ field: 'done-on-day', message: 'Enter the day it was done' })
    return null
  }
  const parsed = parseDateFields(text, {
    name: 'done-on',
    what: 'the day it was done',
    example: today,
    notAfter: { day: today, says: 'today or in the past' },
    notBefore: { day: madeOn },
  })
  if (parsed.ok) return parsed.value
  errors.push(parsed.failure)
  return null
}
