import { isoDay } from '../../../kit/dates/index.ts'
import { fail, ok, type Result } from '../../../kit/result.ts'
import {
  errorsOf,
  type FieldErrors,
  parseChoice,
  parseDay,
  type PostedFields,
  readText,
} from '../../../ui/forms/index.ts'
import { WORK_KINDS, type WorkAsked } from '../../allocations/index.ts'

const FROM = { name: 'from', what: 'the first day', example: isoDay('2026-04-01') }
const MOST_WORDS = 200

/** What other work is to be written down, or what is wrong with it. */
export function parseWork(typed: PostedFields): Result<WorkAsked, FieldErrors> {
  const kind = parseChoice(typed, 'kind', { among: WORK_KINDS, message: 'Choose what they do' })
  const number = parseNumber(readText(typed, 'number'))
  const from = parseDay(typed, FROM)
  const note = parseNote(readText(typed, 'note'))
  if (!kind.ok || !number.ok || !from.ok || !note.ok) return fail(errorsOf(kind, number, from, note))
  if (kind.value !== 'hours' && !Number.isInteger(number.value))
    return fail([{ field: 'number', message: 'Enter a whole number' }])
  return ok({ kind: kind.value, number: number.value, note: note.value, from: from.value })
}

function parseNumber(text: string): Result<number, FieldErrors> {
  const number = /^\d{1,3}(\.\d)?$/.test(text) ? Number(text) : 0
  if (number > 0) return ok(number)
  return fail([
    {
      field: 'number',
      message:
        'Enter how many, more than 0 and up to 999, like 12. To say that there are none any more, end the number that is there',
    },
  ])
}

function parseNote(text: string): Result<string, FieldErrors> {
  const note = text.replaceAll('\u0000', '').trim()
  return note.length <= MOST_WORDS
    ? ok(note)
    : fail([{ field: 'note', message: `Use ${MOST_WORDS} characters or fewer` }])
}
