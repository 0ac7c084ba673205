// When, where and with whom a review is: the boxes that arranging and rearranging share.
import { type Day, parseIsoDay, toIsoDate } from '../../kit/dates/index.ts'
import { fail, ok, type Result } from '../../kit/result.ts'
import {
  type DateText,
  type FieldError,
  type FieldErrors,
  NO_DATE_TEXT,
  parseDateFields,
  readDateText,
  readText,
  toDateText,
} from '../../ui/forms/index.ts'
import { parseClockTime } from './clock-time.ts'
import { MEETING_FORMATS, type MeetingPlan } from './meeting.ts'
import { CONFIRMATIONS, type Confirmation, type MeetingAsked } from './meeting-choice.ts'
import type { Proposal } from './proposals.ts'

export type PlanTyped = {
  /** A proposal, as `2026-12-11T15:45`, or `other`. */
  readonly slot: string
  readonly on: DateText
  readonly at: string
  readonly minutes: string
  readonly officer: string
  readonly format: string
  readonly place: string
  readonly confirmed: readonly Confirmation[]
}

/** What the boxes hold at first, for whoever holds the child. */
export const emptyPlan = (officer: string | null): PlanTyped => ({
  slot: '',
  on: NO_DATE_TEXT,
  at: '',
  minutes: '60',
  officer: officer ?? '',
  format: 'in-person',
  place: '',
  confirmed: [],
})

/** A plan as the boxes show it. */
export const toPlanTyped = (plan: MeetingPlan): PlanTyped => ({
  slot: 'other',
  on: toDateText(plan.on),
  at: plan.startsAt,
  minutes: String(plan.minutes),
  officer: plan.officerId ?? '',
  format: plan.format,
  place: plan.place,
  confirmed: [],
})

export function readPlanForm(form: URLSearchParams): PlanTyped {
  const posted = Object.fromEntries(form)
  const text = (name: string) => readText(posted, name).replace(/\s+/g, ' ')
  const confirmed = form.getAll('confirm')
  return {
    slot: text('slot'),
    on: readDateText(posted, 'on'),
    at: text('at'),
    minutes: text('minutes'),
    officer: text('officer'),
    format: text('format'),
    place: text('place'),
    confirmed: CONFIRMATIONS.filter((one) => confirmed.includes(one)),
  }
}

/** As a choice of the form names it. */
export const slotOf = ({ on, startsAt }: Pick<Proposal, 'on' | 'startsAt'>): string =>
  `${toIsoDate(on)}T${startsAt}`

const SHORTEST = 15
const LONGEST = 480
const LONGEST_PLACE = 200

/** What was asked for, or what is wrong with it. `officers`: who may be chosen. */
export function parsePlan(
  typed: PlanTyped,
  { today, officers }: { readonly today: Day; readonly officers: readonly { readonly id: string }[] },
): Result<MeetingAsked, FieldErrors> {
  const when = parseWhen(typed, today)
  const minutes = /^\d{1,3}$/.test(typed.minutes) ? Number(typed.minutes) : 0
  const format = MEETING_FORMATS.find((one) => one === typed.format)
  const errors: FieldError[] = [...(when.ok ? [] : when.failure)]
  if (minutes < SHORTEST || minutes > LONGEST)
    errors.push({
      field: 'minutes',
      message: `Enter how long it is in minutes, from ${SHORTEST} to ${LONGEST}`,
    })
  if (typed.officer !== '' && !officers.some(({ id }) => id === typed.officer))
    errors.push({ field: 'officer', message: 'Choose an IRO' })
  if (format === undefined) errors.push({ field: 'format', message: 'Choose how the meeting is held' })
  if (typed.place === '')
    errors.push({ field: 'place', message: 'Enter where it is, like a room, a link or a telephone number' })
  if (typed.place.length > LONGEST_PLACE)
    errors.push({ field: 'place', message: `Where it is must be ${LONGEST_PLACE} characters or fewer` })
  if (!when.ok || format === undefined || errors.length > 0) return fail(errors)
  const officerId = typed.officer === '' ? null : typed.officer
  const plan = { ...when.value, minutes, officerId, format, place: typed.place }
  return ok({ plan, confirmed: typed.confirmed })
}

type When = Pick<MeetingPlan, 'on' | 'startsAt'>

function parseWhen(typed: PlanTyped, today: Day): Result<When, FieldErrors> {
  if (typed.slot === '') return fail([{ field: 'slot', message: 'Choose a day and time' }])
  if (typed.slot !== 'other') return parseSlot(typed.slot)
  const on = parseDateFields(typed.on, { name: 'on', what: 'the day of the review', example: today })
  const startsAt = parseClockTime(typed.at)
  const noTime = { field: 'at', message: 'Enter when it begins, like 3:45pm' }
  if (on.ok && startsAt !== null) return ok({ on: on.value, startsAt })
  return fail([...(on.ok ? [] : [on.failure]), ...(startsAt === null ? [noTime] : [])])
}

function parseSlot(text: string): Result<When, FieldErrors> {
  const on = parseIsoDay(text.slice(0, 10))
  const startsAt = parseClockTime(text.slice(11))
  return on === null || startsAt === null
    ? fail([{ field: 'slot', message: 'Choose a day and time' }])
    : ok({ on, startsAt })
}
