import { type Day, parseIsoDay } from '../../../kit/dates/index.ts'
import { fail, ok, type Result } from '../../../kit/result.ts'
import type { PageRequest } from '../../../platform/web/route.ts'
import {
  errorsOf,
  type FieldErrors,
  isBlankDate,
  parseChoice,
  type PostedFields,
  readDateText,
  toDateFields,
} from '../../../ui/forms/index.ts'
import type { EventSaid, SignificantEvent } from '../event.ts'
import { type SignificantKind, toSignificantKind } from '../event-kinds.ts'
import { parseWords, parseDayOf } from '../form-parts.ts'

/** A new event: of today, or what the address says is known of it. */
export function startEvent({ query, today }: Pick<PageRequest, 'query' | 'today'>): PostedFields {
  const known = parseIsoDay(query.get('on') ?? '')
  return {
    kind: toSignificantKind(query.get('kind') ?? '') ?? '',
    ...toDateFields('on', known === null || known > today ? today : known),
  }
}

export const toEventTyped = ({ kind, on, before, says, isWithdrawn }: SignificantEvent): PostedFields => ({
  ...toDateFields('on', on),
  ...toDateFields('before', before),
  kind,
  says,
  withdrawn: isWithdrawn ? 'yes' : '',
})

function parseBefore(typed: PostedFields): Result<Day | null, FieldErrors> {
  return isBlankDate(readDateText(typed, 'before'))
    ? ok(null)
    : parseDayOf(typed, 'before', 'the day it is planned for')
}

/** What was told, of the kinds this person may tell of. */
export function parseEvent(
  typed: PostedFields,
  kinds: readonly SignificantKind[],
): Result<EventSaid, FieldErrors> {
  const kind = parseChoice(typed, 'kind', { among: kinds, message: 'Choose what happened or is planned' })
  const on = parseDayOf(typed, 'on', 'the day it happened or was proposed')
  const before = parseBefore(typed)
  const says = parseWords(typed, 'says', 'Say in a few words what happened or is planned')
  if (!kind.ok || !on.ok || !before.ok || !says.ok) return fail(errorsOf(kind, on, before, says))
  return ok({ kind: kind.value, on: on.value, before: before.value, says: says.value })
}
