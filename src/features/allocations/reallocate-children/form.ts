import type { Day } from '../../../kit/dates/index.ts'
import { newId } from '../../../kit/ids.ts'
import { fail, ok, type Result } from '../../../kit/result.ts'
import {
  type DateText,
  errorsOf,
  type FieldErrors,
  parseDateFields,
  readDateText,
  readText,
  toDateText,
} from '../../../ui/forms/index.ts'
import { REALLOCATION_REASONS, type ReallocationReason } from '../reallocation.ts'

/** One child who is ticked: who is to hold them next, and how often it was decided before the form was drawn. */
export type MoveRow = {
  readonly childId: string
  readonly officerId: string
  readonly seen: number
  /** What is to be handed on for this child alone; '' where the note for all holds. */
  readonly note: string
}

/** What was typed, to be shown again. */
export type MoveTyped = {
  readonly id: string
  readonly officerId: string
  readonly from: DateText
  readonly why: string
  readonly handover: string
  readonly registered: boolean
  readonly experienced: boolean
  /** Null: the form is drawn for the first time, with everybody ticked as proposed. */
  readonly rows: readonly MoveRow[] | null
}

export type MoveAsked = {
  readonly id: string
  readonly fromOfficerId: string
  readonly from: Day
  readonly why: ReallocationReason
  readonly handover: string
  readonly registered: boolean
  readonly experienced: boolean
  readonly rows: readonly MoveRow[]
}

/** A form for an officer’s children as it is drawn at first. */
export function emptyMove(officerId: string, today: Day): MoveTyped {
  const from = toDateText(today)
  return {
    id: newId(),
    officerId,
    from,
    why: '',
    handover: '',
    registered: false,
    experienced: false,
    rows: null,
  }
}

export function readMove(form: URLSearchParams): MoveTyped {
  const posted = Object.fromEntries(form)
  const text = (name: string) => readText(posted, name).replaceAll('\u0000', '')
  const ids = [...new Set(form.getAll('child'))]
  return {
    id: /^[0-9a-z]{16}$/.test(text('id')) ? text('id') : newId(),
    officerId: text('officer'),
    from: readDateText(posted, 'from'),
    why: text('why'),
    handover: text('handover'),
    registered: form.get('registered') === 'checked',
    experienced: form.get('experienced') === 'checked',
    rows: ids.map((childId) => ({
      childId,
      officerId: text(`to-${childId}`),
      seen: /^\d{1,6}$/.test(text(`seen-${childId}`)) ? Number(text(`seen-${childId}`)) : -1,
      note: text(`note-${childId}`),
    })),
  }
}

const LONGEST_NOTE = 5000

/** What is to be done, or what to put right first. */
export function parseMove(typed: MoveTyped, today: Day): Result<MoveAsked, FieldErrors> {
  const from = parseFrom(typed.from, today)
  const why = REALLOCATION_REASONS.find((one) => one === typed.why)
  const rows = typed.rows ?? []
  const errors = [
    ...(rows.length === 0 ? [{ field: 'children', message: 'Tick at least one child' }] : []),
    ...rows
      .filter(({ officerId }) => officerId === '')
      .map(({ childId }) => ({
        field: `to-${childId}`,
        message: 'Choose who holds this child next, or untick the child',
      })),
    ...errorsOf(from),
    ...(why === undefined ? [{ field: 'why', message: 'Choose what the letters say of why' }] : []),
    ...noteErrors(typed),
  ]
  if (!from.ok || why === undefined || errors.length > 0) return fail(errors)
  const { id, officerId, handover, registered, experienced } = typed
  return ok({ id, fromOfficerId: officerId, from: from.value, why, handover, registered, experienced, rows })
}

function parseFrom(text: DateText, today: Day): Result<Day, FieldErrors> {
  const parsed = parseDateFields(text, {
    name: 'from',
    what: 'the first day',
    example: today,
    notAfter: { day: today, says: 'today or in the past' },
  })
  return parsed.ok ? parsed : fail([parsed.failure])
}

function noteErrors({ handover, rows }: MoveTyped): FieldErrors {
  const notes = [
    { field: 'handover', says: handover },
    ...(rows ?? []).map(({ childId, note }) => ({ field: `note-${childId}`, says: note })),
  ]
  return [
    ...(handover === ''
      ? [{ field: 'handover', message: 'Write what whoever takes the children over must know' }]
      : []),
    ...notes
      .filter(({ says }) => says.length > LONGEST_NOTE)
      .map(({ field }) => ({ field, message: `Write it in ${LONGEST_NOTE} characters or fewer` })),
  ]
}
