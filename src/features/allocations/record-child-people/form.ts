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
import { CHILD_PARTS, type ChildPart } from '../child-worker.ts'

/** What was typed, to be shown again. */
export type PeopleTyped = {
  readonly person: string
  readonly does: string
  readonly from: DateText
  /** Whose part ends, by id, and on which day. */
  readonly worker: string
  readonly ends: DateText
}

export type AddAsked = { readonly personId: string; readonly does: ChildPart; readonly from: Day }
export type EndAsked = { readonly worker: string; readonly on: Day }

export function emptyTyped(today: Day): PeopleTyped {
  return { person: '', does: '', from: toDateText(today), worker: '', ends: toDateText(today) }
}

export function readPeopleForm(form: URLSearchParams, today: Day): PeopleTyped {
  const posted = Object.fromEntries(form)
  const empty = emptyTyped(today)
  return {
    person: readText(posted, 'person'),
    does: readText(posted, 'does'),
    from: form.has('from-day') ? readDateText(posted, 'from') : empty.from,
    worker: readText(posted, 'worker'),
    ends: form.has('ends-day') ? readDateText(posted, 'ends') : empty.ends,
  }
}

export function parseAdd(typed: PeopleTyped, today: Day): Result<AddAsked, FieldErrors> {
  const does = CHILD_PARTS.find((part) => part === typed.does)
  const from = parseDateFields(typed.from, {
    name: 'from',
    what: 'the first day',
    example: today,
    notAfter: { day: today, says: 'today or in the past' },
  })
  const errors = [
    ...(typed.person === '' ? [{ field: 'person', message: 'Choose who it is' }] : []),
    ...(does === undefined ? [{ field: 'does', message: 'Choose what they do' }] : []),
    ...(from.ok ? [] : [from.failure]),
  ]
  return from.ok && does !== undefined && errors.length === 0
    ? ok({ personId: typed.person, does, from: from.value })
    : fail(errors)
}

export function parseEnded(typed: PeopleTyped, today: Day): Result<EndAsked, FieldErrors> {
  const on = parseDateFields(typed.ends, {
    name: 'ends',
    what: 'the day it ended',
    example: today,
    notAfter: { day: today, says: 'today or in the past' },
  })
  const errors = [
    ...(typed.worker === '' ? [{ field: 'worker', message: 'Choose whose part has ended' }] : []),
    ...(on.ok ? [] : [on.failure]),
  ]
  return on.ok && errors.length === 0 ? ok({ worker: typed.worker, on: on.value }) : fail(errors)
}
