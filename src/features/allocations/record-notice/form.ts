import type { Day } from '../../../kit/dates/index.ts'
import { fail, ok, type Result } from '../../../kit/result.ts'
import {
  type DateText,
  type FieldErrors,
  NO_DATE_TEXT,
  parseDateFields,
  readDateText,
  readText,
} from '../../../ui/forms/index.ts'
import { isEntryStatus } from '../entry-status.ts'

/** What was typed, to be shown again. */
export type NoticeTyped = {
  readonly received: DateText
  readonly team: string
  readonly start: DateText
  readonly status: string
}

/** `again`: the child has come into care once more, and no file tells of it yet. */
export type NoticeKind = 'known' | 'again'

export type NoticeAsked = {
  readonly receivedOn: Day
  readonly teamId: string
  /** Of a time in care that is not on the books; null for the one that is. */
  readonly begun: { readonly start: Day; readonly legalStatus: string } | null
}

export const NO_NOTICE: NoticeTyped = { received: NO_DATE_TEXT, team: '', start: NO_DATE_TEXT, status: '' }

export function readNotice(form: URLSearchParams): NoticeTyped {
  const posted = Object.fromEntries(form)
  return {
    received: readDateText(posted, 'received'),
    team: readText(posted, 'team'),
    start: readDateText(posted, 'start'),
    status: readText(posted, 'status'),
  }
}

export function parseNotice(
  typed: NoticeTyped,
  kind: NoticeKind,
  given: { readonly teams: readonly { readonly id: string }[]; readonly today: Day },
): Result<NoticeAsked, FieldErrors> {
  const { teams, today } = given
  const notAfter = { day: today, says: 'today or in the past' }
  const date = (name: 'received' | 'start', what: string) =>
    parseDateFields(typed[name], { name, what, example: today, notAfter })
  const received = date('received', 'the day we were told')
  const start = kind === 'again' ? date('start', 'the day the child came into care') : null
  const errors = [
    ...(start === null || start.ok ? [] : [start.failure]),
    ...(kind === 'known' || isEntryStatus(typed.status)
      ? []
      : [{ field: 'status', message: 'Choose the legal status' }]),
    ...(received.ok ? [] : [received.failure]),
    ...(teams.some(({ id }) => id === typed.team) ? [] : [{ field: 'team', message: 'Choose the team' }]),
  ]
  if (!received.ok || start?.ok === false || errors.length > 0) return fail(errors)
  const begun = start === null ? null : { start: start.value, legalStatus: typed.status }
  return ok({ receivedOn: received.value, teamId: typed.team, begun })
}
