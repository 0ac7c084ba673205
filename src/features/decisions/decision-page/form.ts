import { addDays, type Day } from '../../../kit/dates/index.ts'
import { fail, ok, type Result } from '../../../kit/result.ts'
import { isMailAddress } from '../../../platform/outbox/index.ts'
import {
  type DateQuestion,
  type FieldError,
  type FieldErrors,
  isBlankDate,
  parseDateFields,
  type PostedFields,
  readDateText,
  readText,
  toDateText,
} from '../../../ui/forms/index.ts'
import { type Decision, DECISION_STATUSES } from '../decision.ts'
import type { Progress } from '../progress.ts'

export const LONGEST_TEXT = 4000

const dateFields = (name: string, day: Day | null): PostedFields => {
  const text = toDateText(day)
  return { [`${name}-day`]: text.day, [`${name}-month`]: text.month, [`${name}-year`]: text.year }
}

/** What the boxes hold before anybody has typed: what is recorded, or what the owner answered since. */
export function startOf({ status, doneOn, evidence, difference, answer }: Decision): PostedFields {
  const said = answer ?? { status, doneOn, says: evidence }
  return {
    status: said.status ?? '',
    ...dateFields('done-on', said.doneOn),
    evidence: evidence === '' ? said.says : evidence,
    difference,
    ...dateFields('by', null),
    reason: '',
  }
}

/** Reads what staff record of a decision. */
export function parseProgress(typed: PostedFields, today: Day): Result<Progress, FieldErrors> {
  const errors: FieldError[] = []
  const dayOf = (question: DateQuestion): Day | null => {
    const text = readDateText(typed, question.name)
    if (isBlankDate(text)) return null
    const parsed = parseDateFields(text, question)
    if (parsed.ok) return parsed.value
    errors.push(parsed.failure)
    return null
  }
  const textOf = (field: string, what: string): string => {
    const text = readText(typed, field).replaceAll('\u0000', '')
    if (text.length > LONGEST_TEXT)
      errors.push({ field, message: `${what} must be ${LONGEST_TEXT} characters or fewer` })
    return text
  }
  const given = readText(typed, 'status')
  const status = DECISION_STATUSES.find((one) => one === given) ?? null
  if (given !== '' && status === null) errors.push({ field: 'status', message: 'Choose how far it is' })
  const progress = {
    status,
    doneOn: dayOf({ name: 'done-on', what: 'the day it was done', example: today }),
    evidence: textOf('evidence', 'How we know'),
    difference: textOf('difference', 'What difference it made'),
    newBy: dayOf({ name: 'by', what: 'the new day', example: addDays(today, 28) }),
    reason: textOf('reason', 'Why the day was moved'),
  }
  return errors.length > 0 ? fail(errors) : ok(progress)
}

/** Reads the address at which the owner is asked. */
export function parseOwnerEmail(typed: PostedFields): Result<string, FieldErrors> {
  const email = readText(typed, 'email')
  if (isMailAddress(email)) return ok(email)
  return fail([{ field: 'email', message: 'Enter an e-mail address, like name@example.org' }])
}
