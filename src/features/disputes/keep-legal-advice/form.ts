import type { Day } from '../../../kit/dates/index.ts'
import { fail, ok, type Result } from '../../../kit/result.ts'
import { type FieldErrors, isBlankDate, type PostedFields, readDateText } from '../../../ui/forms/index.ts'
import { formReader } from '../form-parts.ts'
import type { AdviceAsked, AdviceKnown, LegalAdvice } from '../legal-advice.ts'
import type { AdviceChange } from '../store/legal-advice.ts'

const CONFLICT = ['no', 'yes', 'not-known'] as const

export const CONFLICT_WORDS: Readonly<Record<(typeof CONFLICT)[number], string>> = {
  no: 'No',
  yes: 'Yes',
  'not-known': 'Not asked yet',
}

type Reader = ReturnType<typeof formReader>

const upTo = (today: Day) => ({ notAfter: { day: today, says: 'today or in the past' } })

function readConflict(read: Reader): Pick<AdviceAsked, 'conflict' | 'conflictSays'> {
  const conflict = read.choice('conflict', CONFLICT, 'Choose whether they have a conflict of interest')
  const conflictSays =
    conflict === 'yes' ? read.words('conflict-says', 'Enter which conflict of interest they have') : ''
  return { conflict: conflict === null || conflict === 'not-known' ? null : conflict === 'yes', conflictSays }
}

/** Reads that legal advice was asked for. */
export function parseAsked(
  typed: PostedFields,
  officers: readonly { readonly id: string }[],
  today: Day,
): Result<AdviceAsked, FieldErrors> {
  const read = formReader(typed)
  const on = read.day({ name: 'on', what: 'the day it was asked for', example: today, ...upTo(today) })
  const why = read.words('why', 'Enter why you ask for advice')
  const provider = read.words('provider', 'Enter from whom')
  const conflict = readConflict(read)
  const officerId = read.choice(
    'officer',
    officers.map(({ id }) => id),
    'Choose who asks for it',
  )
  if (on === null || officerId === null) return fail(read.errors)
  return read.finish({ on, why, provider, ...conflict, officerId })
}

/** Reads what is known of it later. The advice has a day and words, or neither. */
export function parseKnown(
  typed: PostedFields,
  { on: askedOn }: Pick<LegalAdvice, 'on'>,
  today: Day,
): Result<AdviceChange, FieldErrors> {
  const read = formReader(typed)
  const conflict = readConflict(read)
  const says = read.words('advice')
  const question = { name: 'advised-on', what: 'the day of the advice', example: today, ...upTo(today) }
  const isEmpty = says === '' && isBlankDate(readDateText(typed, 'advised-on'))
  const on = isEmpty ? null : read.day(question)
  if (!isEmpty && says === '') read.errors.push({ field: 'advice', message: 'Enter the advice in words' })
  if (on !== null && on < askedOn)
    read.errors.push({ field: 'advised-on-day', message: 'The day must not be before it was asked for' })
  const known: AdviceKnown = { ...conflict, given: on === null ? null : { on, says } }
  return read.finish({ does: 'know', known })
}

/** Reads why it was a mistake. */
export function parseMistake(typed: PostedFields): Result<AdviceChange, FieldErrors> {
  const read = formReader(typed)
  const because = read.words('because', 'Enter why it was a mistake')
  return read.errors.length > 0 ? fail(read.errors) : ok({ does: 'withdraw', because })
}
