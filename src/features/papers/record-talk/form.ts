import { fail, ok, type Result } from '../../../kit/result.ts'
import {
  type DateText,
  type FieldErrors,
  parseDateFields,
  readDateText,
  readText,
} from '../../../ui/forms/index.ts'
import { type AskedOn, toLastDay } from '../last-day.ts'
import type { RecordedTalk } from '../preparation.ts'

/** What was typed, to be shown again. */
export type TalkTyped = {
  readonly on: DateText
  readonly socialWorker: string
  readonly officer: string
  readonly putsRight: string
}

export function readTalkForm(form: URLSearchParams): TalkTyped {
  const posted = Object.fromEntries(form)
  return {
    on: readDateText(posted, 'on'),
    socialWorker: readText(posted, 'social-worker'),
    officer: readText(posted, 'officer'),
    putsRight: readText(posted, 'puts-right'),
  }
}

const LONGEST = 120

function checkName(name: string, field: string, who: string): FieldErrors {
  if (name === '') return [{ field, message: `Enter the name of ${who}` }]
  return name.length > LONGEST ? [{ field, message: `The name must be ${LONGEST} characters or fewer` }] : []
}

/** The talk that was typed. */
export function parseTalk(typed: TalkTyped, asked: AskedOn): Result<RecordedTalk, FieldErrors> {
  const on = parseDateFields(typed.on, {
    name: 'on',
    what: 'the day they talked',
    example: asked.today,
    notAfter: toLastDay(asked),
  })
  const errors = [
    ...(on.ok ? [] : [on.failure]),
    ...checkName(typed.socialWorker, 'social-worker', 'the social worker'),
    ...checkName(typed.officer, 'officer', 'the IRO'),
  ]
  return on.ok && errors.length === 0
    ? ok({
        on: on.value,
        socialWorker: typed.socialWorker,
        officer: typed.officer,
        putsRight: typed.putsRight === 'yes',
      })
    : fail(errors)
}
