import { type Day, isoDay } from '../../../kit/dates/index.ts'
import {
  type FieldError,
  isBlankDate,
  parseDateFields,
  readDateText,
  readText,
} from '../../../ui/forms/index.ts'
import { type Answers, decisionCount, rowsOf } from '../review-answers.ts'
import { LATE_REASONS, type ReviewDecision, type ReviewRecord } from '../review-record.ts'
import { parseOfficerView } from './officer-view-form.ts'

export type Plan = Pick<ReviewRecord, 'officerView' | 'decisions' | 'nextOn' | 'lateReason' | 'lateNote'>
type Parsed<Value> = { readonly value: Value; readonly errors: readonly FieldError[] }

const EXAMPLE = isoDay('2026-09-25')
const LONGEST = 2000

function parseDecision(answers: Answers, row: string, number: number): Parsed<ReviewDecision | null> {
  const says = readText(answers, `${row}-says`)
  const owner = readText(answers, `${row}-owner`)
  const text = readDateText(answers, `${row}-by`)
  if (says === '' && owner === '' && isBlankDate(text)) return { value: null, errors: [] }
  const what = `the date decision ${number} is to be done by`
  const by = parseDateFields(text, { name: `${row}-by`, what, example: EXAMPLE })
  const errors: FieldError[] = [
    ...(says === '' ? [{ field: `${row}-says`, message: `Enter what decision ${number} is` }] : []),
    ...(says.length > LONGEST
      ? [{ field: `${row}-says`, message: `Decision ${number} must be ${LONGEST} characters or fewer` }]
      : []),
    ...(owner === '' ? [{ field: `${row}-owner`, message: `Enter who will do decision ${number}` }] : []),
    ...(by.ok ? [] : [by.failure]),
  ]
  return { value: { says, owner, by: by.ok ? by.value : null }, errors }
}

function parseNext(answers: Answers): Parsed<Day | null> {
  const text = readDateText(answers, 'next-on')
  if (isBlankDate(text)) return { value: null, errors: [] }
  const what = 'the date booked for the next review'
  const on = parseDateFields(text, { name: 'next-on', what, example: EXAMPLE })
  return on.ok ? { value: on.value, errors: [] } : { value: null, errors: [on.failure] }
}

/** Reads the page about plan and decisions. Rows with nothing in them are left out. */
export function parsePlan(answers: Answers): Parsed<Plan> {
  const decisions = rowsOf('decision', decisionCount(answers)).map((row, index) =>
    parseDecision(answers, row, index + 1),
  )
  const next = parseNext(answers)
  const view = parseOfficerView(answers)
  const lateReason = LATE_REASONS.find((reason) => reason === readText(answers, 'late-reason')) ?? null
  const lateNote = readText(answers, 'late-note')
  return {
    value: {
      ...view.value,
      decisions: decisions.flatMap(({ value }) => value ?? []),
      nextOn: next.value,
      lateReason,
      lateNote,
    },
    errors: [
      ...view.errors,
      ...decisions.flatMap(({ errors }) => errors),
      ...next.errors,
      ...(lateReason === 'other' && lateNote === ''
        ? [{ field: 'late-note', message: 'Enter why the review was late' }]
        : []),
      ...(lateNote.length > LONGEST
        ? [{ field: 'late-note', message: `Why the review was late must be ${LONGEST} characters or fewer` }]
        : []),
    ],
  }
}
