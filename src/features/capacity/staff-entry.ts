// What is kept of somebody's supervision, training and knowledge. Never what was said: that they were held, and when.
import { type Day, toDate } from '../../kit/dates/index.ts'
import { fail, ok, type Result } from '../../kit/result.ts'

export const STAFF_ENTRY_KINDS = [
  'supervision',
  'group-supervision',
  'observation',
  'training',
  'registration',
  'expertise',
  'consultation',
  'panel',
] as const
export type StaffEntryKind = (typeof STAFF_ENTRY_KINDS)[number]

/** The kind an address or a row holds; null where there is none such. */
export function toStaffEntryKind(text: string): StaffEntryKind | null {
  return STAFF_ENTRY_KINDS.find((one) => one === text) ?? null
}

export type StaffEntry = {
  readonly id: string
  readonly personId: string
  readonly kind: StaffEntryKind
  /** Held, done, given or begun. */
  readonly on: Day
  /** The first day on which it holds no more; null where it has no end of its own. */
  readonly to: Day | null
  readonly courseId: string | null
  /** The course, the body, the field or the panel; null where it goes without saying. */
  readonly what: string | null
  /** Who supervised, observed or was advised. */
  readonly with: { readonly id: string; readonly name: string } | null
  readonly isTakenBack: boolean
  readonly version: number
}

export type NewStaffEntry = Pick<StaffEntry, 'personId' | 'kind' | 'on' | 'to' | 'courseId' | 'what'> & {
  readonly withId: string | null
}

export type EntryRefused = { readonly field: string; readonly says: string }

/** Kinds that last from their day on, and so may begin only once at a time. */
const LASTING: readonly StaffEntryKind[] = ['registration', 'expertise', 'panel']

/** Whether an entry may be written down: nothing that is there already, and nothing that is still to come. */
export function decideStaffEntry(
  entries: readonly StaffEntry[],
  asked: NewStaffEntry,
  today: Day,
): Result<NewStaffEntry, EntryRefused> {
  const { on, to, kind, withId, personId } = asked
  if (on > today) return fail({ field: 'on-day', says: 'The day must be today or in the past' })
  if (to !== null && to <= on) {
    return fail({ field: 'last-day', says: `The last day must be on or after the first, ${toDate(on)}` })
  }
  if (withId === personId)
    return fail({ field: 'with', says: 'Choose somebody else: nobody does this with themselves' })
  const same = entries.find((one) => !one.isTakenBack && isSame(one, asked))
  if (same === undefined) return ok(asked)
  const isLasting = LASTING.includes(kind)
  const says = isLasting
    ? `This is on record already, from ${toDate(same.on)}. Take that entry back first if it is wrong`
    : `This is on record already for ${toDate(same.on)}`
  return fail({ field: 'on-day', says })
}

function isSame(one: StaffEntry, asked: NewStaffEntry): boolean {
  if (one.kind !== asked.kind || one.courseId !== asked.courseId) return false
  if ((one.what ?? '').toLowerCase() !== (asked.what ?? '').toLowerCase()) return false
  if (!LASTING.includes(asked.kind)) return one.on === asked.on
  return (one.to === null || asked.on < one.to) && (asked.to === null || one.on < asked.to)
}
