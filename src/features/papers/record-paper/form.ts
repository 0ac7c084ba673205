import type { Day } from '../../../kit/dates/index.ts'
import { fail, ok, type Result } from '../../../kit/result.ts'
import {
  type DateText,
  type FieldErrors,
  parseDateFields,
  readDateText,
  readText,
  toDateText,
} from '../../../ui/forms/index.ts'
import { PAPER_WAYS, type PaperSaid } from '../paper.ts'

export const WHATS = ['upload', 'other-way', 'not-needed', 'take-back'] as const

/** What was typed, to be shown again. */
export type PaperTyped = {
  readonly what: string
  readonly on: DateText
  readonly way: string
  readonly notNeeded: string
  readonly takenBack: string
}

export const emptyPaper = (today: Day): PaperTyped => ({
  what: 'upload',
  on: toDateText(today),
  way: '',
  notNeeded: '',
  takenBack: '',
})

export function readPaperForm(form: URLSearchParams): PaperTyped {
  const posted = Object.fromEntries(form)
  return {
    what: readText(posted, 'what'),
    on: readDateText(posted, 'on'),
    way: readText(posted, 'way'),
    notNeeded: readText(posted, 'not-needed-reason'),
    takenBack: readText(posted, 'take-back-reason'),
  }
}

const LONGEST = 300

function parseReason(reason: string, field: string, message: string): Result<string, FieldErrors> {
  if (reason === '') return fail([{ field, message }])
  return reason.length > LONGEST
    ? fail([{ field, message: `The reason must be ${LONGEST} characters or fewer` }])
    : ok(reason)
}

/** What somebody says of a paper. Whether a file came with it is looked at apart. */
export function parsePaper(typed: PaperTyped, today: Day): Result<PaperSaid, FieldErrors> {
  const what = WHATS.find((one) => one === typed.what)
  if (what === undefined) return fail([{ field: 'what', message: 'Choose what you want to record' }])
  if (what === 'not-needed') {
    const message = 'Enter why this paper is not needed for this review'
    const reason = parseReason(typed.notNeeded, 'not-needed-reason', message)
    return reason.ok ? ok({ state: 'not-needed', reason: reason.value }) : reason
  }
  if (what === 'take-back') {
    const message = 'Enter why what was recorded is wrong'
    const reason = parseReason(typed.takenBack, 'take-back-reason', message)
    return reason.ok ? ok({ state: 'not-received', reason: reason.value }) : reason
  }
  return parseReceived(typed, what, today)
}

function parseReceived(
  typed: PaperTyped,
  what: 'upload' | 'other-way',
  today: Day,
): Result<PaperSaid, FieldErrors> {
  const on = parseDateFields(typed.on, {
    name: 'on',
    what: 'the day the paper reached the IRO',
    example: today,
    notAfter: { day: today, says: 'today or in the past' },
  })
  const way = what === 'upload' ? 'upload' : PAPER_WAYS.find((one) => one === typed.way && one !== 'upload')
  const errors = [
    ...(on.ok ? [] : [on.failure]),
    ...(way === undefined ? [{ field: 'way', message: 'Choose how it came' }] : []),
  ]
  return on.ok && way !== undefined ? ok({ state: 'received', on: on.value, way }) : fail(errors)
}
