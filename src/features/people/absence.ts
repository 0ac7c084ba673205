import { type Day, toDate } from '../../kit/dates/index.ts'
import { fail, ok, type Result } from '../../kit/result.ts'
import type { Named } from './post.ts'
import type { Refused } from './refused.ts'
import { isTakenBack, lastDayOf, overlap, type Span } from './span.ts'

export const ABSENCE_KINDS = ['leave', 'sickness', 'family', 'other'] as const
export type AbsenceKind = (typeof ABSENCE_KINDS)[number]

/** As pages say it. */
export const ABSENCE_NAMES: Readonly<Record<AbsenceKind, string>> = {
  leave: 'Annual leave',
  sickness: 'Sickness',
  family: 'Family leave',
  other: 'Other',
}

/** The words for a kind as it is stored. */
export function toAbsenceName(kind: string): string {
  if (kind === 'erased') return 'Away, why is erased'
  const known = ABSENCE_KINDS.find((one) => one === kind)
  return known === undefined ? kind : ABSENCE_NAMES[known]
}

export type Absence = Span & {
  readonly id: string
  readonly kind: string
  readonly person: Named
  /** Who stands in; null where nobody is named. */
  readonly cover: Named | null
}

/** Who is away when, and who stands in. */
export type AbsenceAsked = Span & { readonly personId: string; readonly coverId: string | null }

export type NewAbsence = AbsenceAsked & { readonly kind: AbsenceKind }

export type AbsenceFacts = {
  /** Of the person and of whoever is to cover. */
  readonly absences: readonly Absence[]
  /** On which day whoever is to cover leaves, or left; null while they are here. */
  readonly coverLeftOn: Day | null
}

/** Whether somebody may be away so, with that cover. */
export function decideAbsence<Asked extends AbsenceAsked>(
  facts: AbsenceFacts,
  asked: Asked,
): Result<Asked, Refused> {
  const { personId, coverId } = asked
  const clash = (id: string) =>
    facts.absences.find(({ person, ...span }) => person.id === id && overlap(span, asked))
  const own = clash(personId)
  if (own !== undefined) return refuse('from', `They are away already ${daysOf(own)}`)
  if (coverId === null) return ok(asked)
  if (coverId === personId) return refuse('cover', 'Nobody can cover for themselves')
  const other = clash(coverId)
  if (other !== undefined) return refuse('cover', `${other.person.name} is away then, too: ${daysOf(other)}`)
  const { coverLeftOn } = facts
  if (coverLeftOn !== null && (asked.to === null || asked.to > coverLeftOn)) {
    return refuse('cover', 'Whoever covers must work here until the last day')
  }
  return ok(asked)
}

const refuse = (field: string, says: string) => fail({ code: 'absence', field, says })

function daysOf(span: Span): string {
  const last = lastDayOf(span)
  return last === null ? `from ${toDate(span.from)}` : `from ${toDate(span.from)} to ${toDate(last)}`
}

/** Whether an absence may have another end, and another cover. `to` is the first day back; null while nobody knows. */
export function decideChangeOfAbsence(
  facts: AbsenceFacts,
  absence: Absence,
  change: { readonly to: Day | null; readonly coverId: string | null },
): Result<{ readonly to: Day | null; readonly coverId: string | null }, Refused> {
  if (isTakenBack(absence)) return refuse('last', 'This leave was taken back')
  const { to, coverId } = change
  if (to !== null && to <= absence.from) {
    const first = toDate(absence.from)
    return refuse('last', `The last day away must be on or after the first, ${first}`)
  }
  const others = facts.absences.filter(({ id }) => id !== absence.id)
  const asked = { from: absence.from, to, personId: absence.person.id, coverId }
  const decided = decideAbsence({ ...facts, absences: others }, asked)
  if (decided.ok) return ok(change)
  return fail(decided.failure.field === 'from' ? { ...decided.failure, field: 'last' } : decided.failure)
}
