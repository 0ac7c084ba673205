import { fail, ok, type Result } from '../../../kit/result.ts'
import type { FieldErrors } from '../../../ui/forms/index.ts'
import type { RecordingPage } from '../paths.ts'
import type { Answers } from '../review-answers.ts'
import type { ReviewRecord } from '../review-record.ts'
import { parseDiscussion } from './discussion-form.ts'
import { parseMeeting } from './meeting-form.ts'
import { parsePeople, spokenLeftBlank } from './people-form.ts'
import { parsePlan } from './plan-form.ts'

const PARSERS = {
  meeting: [parseMeeting],
  people: [parsePeople],
  discussion: [parseDiscussion],
  plan: [parsePlan],
  check: [parseMeeting, parsePeople, atTheEnd, parseDiscussion, parsePlan],
} as const

function atTheEnd(answers: Answers): { readonly errors: FieldErrors } {
  return { errors: spokenLeftBlank(answers) }
}

/** What is wrong with the answers of one page; of all pages on the last. */
export function errorsOfPage(answers: Answers, page: RecordingPage): FieldErrors {
  return PARSERS[page].flatMap((parse) => parse(answers).errors)
}

/** The whole record, or everything that is wrong with it. */
export function parseReviewAnswers(answers: Answers): Result<ReviewRecord, FieldErrors> {
  const errors = errorsOfPage(answers, 'check')
  return errors.length > 0 ? fail(errors) : ok(readSoFar(answers))
}

/** What the answers say so far; parts with a wrong date are left out. */
export function readSoFar(answers: Answers): ReviewRecord {
  return {
    ...parseMeeting(answers).value,
    ...parsePeople(answers).value,
    ...parseDiscussion(answers).value,
    ...parsePlan(answers).value,
  }
}
