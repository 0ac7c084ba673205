// Which lines of the time line are asked for, as the address says it.
import type { Day } from '../../kit/dates/index.ts'
import type { Role } from '../../platform/web/route.ts'
import {
  type DateText,
  type FieldErrors,
  isBlankDate,
  parseDateFields,
  readDateText,
} from '../../ui/forms/index.ts'
import type { Query } from '../../ui/tables/index.ts'
import { maySeeKind } from './access.ts'
import { ACTIVITY_KINDS, type ActivityFilter, type ActivityKind } from './activity.ts'

export type ActivityAsked = {
  /** Those that somebody of these roles may choose from. */
  readonly open: readonly ActivityKind[]
  /** Those that were chosen; none: all. */
  readonly chosen: readonly ActivityKind[]
  readonly filter: ActivityFilter
  readonly from: DateText
  readonly to: DateText
  readonly errors: FieldErrors
}

type Asked = { readonly day: Day | null; readonly errors: FieldErrors }

function readDay(text: DateText, name: 'from' | 'to', today: Day): Asked {
  if (isBlankDate(text)) return { day: null, errors: [] }
  const what = name === 'from' ? 'the first day' : 'the last day'
  const parsed = parseDateFields(text, { name, what, example: today })
  return parsed.ok ? { day: parsed.value, errors: [] } : { day: null, errors: [parsed.failure] }
}

/** What the address or a form asks for, no more than these roles may see. A date that is none bounds nothing. */
export function readActivityAsked(
  fields: URLSearchParams,
  { roles, today }: { readonly roles: readonly Role[]; readonly today: Day },
): ActivityAsked {
  const open = ACTIVITY_KINDS.filter((kind) => maySeeKind(kind, roles))
  const chosen = open.filter((kind) => fields.getAll('kind').includes(kind))
  const typed = Object.fromEntries(fields)
  const [from, to] = [readDateText(typed, 'from'), readDateText(typed, 'to')]
  const [first, last] = [readDay(from, 'from', today), readDay(to, 'to', today)]
  const isTurned = first.day !== null && last.day !== null && first.day > last.day
  const turned = { field: 'to-day', message: 'The last day must be on or after the first day' }
  return {
    open,
    chosen,
    filter: {
      kinds: chosen.length === 0 ? open : chosen,
      from: first.day,
      to: last.day,
      notes: fields.get('notes') === 'with' && maySeeKind('midway', roles) ? 'with' : 'without',
    },
    from,
    to,
    errors: [...first.errors, ...last.errors, ...(isTurned ? [turned] : [])],
  }
}

const NAMES = [
  'kind',
  'from-day',
  'from-month',
  'from-year',
  'to-day',
  'to-month',
  'to-year',
  'notes',
] as const

/** The same filter as the query of another address. */
export function toFilterQuery(fields: URLSearchParams): Query {
  return Object.fromEntries(NAMES.map((name) => [name, fields.getAll(name)]))
}
