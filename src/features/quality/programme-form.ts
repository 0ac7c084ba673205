// The boxes of the work programme, as they were typed.
import { type Day, isoDay, toDate } from '../../kit/dates/index.ts'
import { newId } from '../../kit/ids.ts'
import { fail, ok, type Result } from '../../kit/result.ts'
import { parseReturnYear, toReturnYearName } from '../../law/returns/index.ts'
import {
  errorsOf,
  type FieldErrors,
  isBlankDate,
  parseChoice,
  parseDay,
  type PostedFields,
  readDateText,
  readText,
  renderChoiceField,
  renderDayField,
  renderHiddenField,
  renderTextField,
  renderWordsField,
} from '../../ui/forms/index.ts'
import { type Html, html } from '../../ui/html.ts'
import {
  ACTION_KINDS,
  KIND_WORDS,
  type NewAction,
  type ProgrammeUpdate,
  RAG_WORDS,
  RAGS,
} from './programme.ts'
import type { NewQuestion } from './question.ts'

const LONGEST = 4000

function parseWords(typed: PostedFields, field: string, message: string): Result<string, FieldErrors> {
  const words = readText(typed, field).replaceAll('\u0000', '')
  if (words === '') return fail([{ field, message }])
  return words.length > LONGEST ? fail([{ field, message: `Use ${LONGEST} characters or fewer` }]) : ok(words)
}

const BY = { name: 'by', what: 'the day by which it is to be done', example: isoDay('2027-03-31') }

type What = Pick<NewAction, 'says' | 'owner' | 'by'>

/** What is to be done, who does it and by when. */
export function parseWhat(typed: PostedFields): Result<What, FieldErrors> {
  const says = parseWords(typed, 'says', 'Enter what is to be done')
  const owner = parseWords(typed, 'owner', 'Enter who does it')
  const by: Result<Day | null, FieldErrors> = isBlankDate(readDateText(typed, 'by'))
    ? ok(null)
    : parseDay(typed, BY)
  if (!says.ok || !owner.ok || !by.ok) return fail(errorsOf(says, owner, by))
  return ok({ says: says.value, owner: owner.value, by: by.value })
}

export function parseAction(typed: PostedFields): Result<NewAction, FieldErrors> {
  const kind = parseChoice(typed, 'kind', { among: ACTION_KINDS, message: 'Choose what it is' })
  const year = parseYear(typed)
  const what = parseWhat(typed)
  if (!kind.ok || !year.ok || !what.ok) return fail(errorsOf(kind, year, what))
  return ok({ kind: kind.value, year: year.value, ...what.value })
}

function parseYear(typed: PostedFields): Result<number, FieldErrors> {
  const year = parseReturnYear(readText(typed, 'year'))
  return year === null ? fail([{ field: 'year', message: 'Enter the year like 2026-27' }]) : ok(year)
}

export function renderWhatFields(typed: PostedFields, errors: FieldErrors): Html {
  const box = { typed, errors }
  return html`${renderWordsField({ name: 'says', label: 'What is to be done?', hint: 'It is printed in the annual report. Name no child.', ...box })}${renderTextField({ name: 'owner', label: 'Who does it?', ...box })}${renderDayField({ name: 'by', label: 'By when?', hint: 'Leave this empty if there is no day.', ...box })}`
}

export function renderActionFields(typed: PostedFields, errors: FieldErrors): Html {
  const items = ACTION_KINDS.map((value) => ({ value, text: KIND_WORDS[value] }))
  const box = { typed, errors }
  return html`${renderHiddenField('id', readText(typed, 'id'))}${renderChoiceField({ name: 'kind', label: 'What is it?', items, ...box })}${renderTextField({ name: 'year', label: 'Which year’s programme?', hint: 'From April to March, like 2026-27.', ...box })}${renderWhatFields(typed, errors)}`
}

type UpdateSaid = Pick<ProgrammeUpdate, 'on' | 'rag' | 'says'>

export function parseUpdate(typed: PostedFields): Result<UpdateSaid, FieldErrors> {
  const rag = parseChoice(typed, 'rag', { among: RAGS, message: 'Choose how it goes' })
  const says = parseWords(typed, 'says', 'Enter what was done, and what is still to do')
  const on = parseDay(typed, { name: 'on', what: 'the day of this', example: isoDay('2026-11-20') })
  if (!rag.ok || !says.ok || !on.ok) return fail(errorsOf(rag, says, on))
  return ok({ rag: rag.value, says: says.value, on: on.value })
}

export function renderUpdateFields(typed: PostedFields, errors: FieldErrors): Html {
  const items = RAGS.map((value) => ({ value, text: RAG_WORDS[value] }))
  const box = { typed, errors }
  return html`${renderChoiceField({ name: 'rag', label: 'How does it go?', items, ...box })}${renderWordsField({ name: 'says', label: 'What was done, and what is still to do?', hint: 'It is printed in the annual report. Name no child.', ...box })}${renderDayField({ name: 'on', label: 'On which day?', ...box })}`
}

export function parseQuestion(typed: PostedFields, today: Day): Result<NewQuestion, FieldErrors> {
  const committee = parseWords(typed, 'committee', 'Enter which committee or board')
  const question = parseWords(typed, 'question', 'Enter what was asked')
  const askedOn = parseDay(typed, { name: 'asked', what: 'the day it was asked', ...upTo(today) })
  if (!committee.ok || !question.ok || !askedOn.ok) return fail(errorsOf(committee, question, askedOn))
  return ok({ committee: committee.value, question: question.value, askedOn: askedOn.value })
}

export function renderQuestionFields(typed: PostedFields, errors: FieldErrors): Html {
  const box = { typed, errors }
  return html`${renderHiddenField('id', readText(typed, 'id'))}${renderTextField({ name: 'committee', label: 'Which committee or board asked?', ...box })}${renderWordsField({ name: 'question', label: 'What did they ask?', hint: 'It is printed in the annual report. Name no child.', ...box })}${renderDayField({ name: 'asked', label: 'When?', ...box })}`
}

/** `askedOn`: nothing is answered before it was asked. */
export function parseAnswer(
  typed: PostedFields,
  { askedOn, today }: { readonly askedOn: Day; readonly today: Day },
): Result<{ readonly says: string; readonly on: Day }, FieldErrors> {
  const says = parseWords(typed, 'answer', 'Enter the answer')
  const on = parseDay(typed, { name: 'on', what: 'the day it was answered', ...upTo(today) })
  if (!says.ok || !on.ok) return fail(errorsOf(says, on))
  if (on.value < askedOn)
    return fail([
      { field: 'on-day', message: `It was asked on ${toDate(askedOn)}. Enter that day or a later one` },
    ])
  return ok({ says: says.value, on: on.value })
}

const upTo = (today: Day) => ({ example: today, notAfter: { day: today, says: 'today or in the past' } })

/** What the boxes of an action start out with. */
export const startAction = (year: number): PostedFields => ({
  id: newId(),
  kind: 'action',
  year: toReturnYearName(year),
})
