import {
  addDays,
  addMonths,
  type Day,
  earlierOf,
  laterOf,
  toDate,
  toDayAndMonth,
  toLongDate,
} from '../../kit/dates/index.ts'
import type {
  TimelineBand,
  TimelineData,
  TimelineMark,
  TimelineTarget,
  TimelineTrack,
} from '../../ui/parts/index.ts'
import { type CarePeriod, latestPeriod } from '../children/index.ts'
import { nameReview } from '../reviews/index.ts'
import { legalWords, livingWords, withCapital } from './code-words.ts'
import { type ReviewLine, toReviewLines } from './review-line.ts'
import type { JudgedDuty, WorkedRecord } from './worked-record.ts'

/** Only the latest part of it, or all that is known. */
export type TimelineReach = 'recent' | 'whole'

const RECENT_MONTHS = 15
const MARGIN = 21

/** Whether a review stands so near the day that its mark would be cut off there. */
const isMarkAt = (day: Day, { reviews }: WorkedRecord): boolean =>
  reviews.some(({ parts }) => parts.some((part) => part >= day && part < addDays(day, MARGIN)))

function rangeOf(record: WorkedRecord, reach: TimelineReach): { from: Day; to: Day } {
  const { child, today, next } = record
  const period = latestPeriod(child.care)
  const first = child.care.periods[0]?.start ?? today
  const ends = laterOf(period?.end ?? today, next?.obligation.due ?? today)
  const to = addDays(period !== null && period.end !== null ? ends : laterOf(ends, today), MARGIN)
  if (reach === 'whole') return { from: first, to }
  const recent = laterOf(period?.start ?? first, addMonths(earlierOf(to, today), -RECENT_MONTHS))
  return { from: isMarkAt(recent, record) ? addDays(recent, -MARGIN) : recent, to }
}

function careBand({ start, startKnown, end }: CarePeriod): TimelineBand {
  const since = startKnown ? `since ${toLongDate(start)}` : `since before ${toDate(start)}`
  return {
    from: start,
    to: end,
    label:
      end === null ? since : `${startKnown ? toDate(start) : `before ${toDate(start)}`} to ${toDate(end)}`,
  }
}

/** Statuses hold until the next begins, the last until the end of the period. */
function legalBands({ legalStatuses, end }: CarePeriod): TimelineBand[] {
  return legalStatuses.map(({ from, code }, index) => {
    const words = legalWords(code)
    return {
      from,
      to: legalStatuses[index + 1]?.from ?? end,
      label: index === 0 ? words : `${words}, ${toDayAndMonth(from)}`,
    }
  })
}

function livingBands({ placements }: CarePeriod): TimelineBand[] {
  return placements.map(({ from, to, code }, index) => ({
    from,
    to,
    label: index === 0 ? livingWords(code) : `${livingWords(code)}, ${toDayAndMonth(from)}`,
  }))
}

function tracksOf({ child }: WorkedRecord): readonly TimelineTrack[] {
  const { periods } = child.care
  return [
    { label: 'In care', kind: 'care', bands: periods.map(careBand) },
    { label: 'Legal status', kind: 'legal', bands: periods.flatMap(legalBands) },
    { label: 'Living', kind: 'living', bands: periods.flatMap(livingBands) },
  ]
}

/** "Second" of "Second review". */
const inShort = (title: string): string =>
  title.replace(/ review( in the adoptive placement)?(, brought forward)?( and .*)?$/, '')

const STANDING: Readonly<Partial<Record<JudgedDuty['verdict']['status'], string>>> = {
  met: 'in time',
  late: 'late',
  flexible: '2020 rules',
}

function heldMark(line: ReviewLine): TimelineMark[] {
  if (line.on === null) return []
  const status = line.duties[0]?.verdict.status
  const standing = status === undefined ? null : STANDING[status]
  const label = [inShort(line.title), toDayAndMonth(line.on), standing].filter(Boolean).join(', ')
  return [{ on: line.on, state: status === 'late' ? 'late' : 'held', label }]
}

function dueMark({ obligation, verdict }: JudgedDuty, today: Day): TimelineMark[] {
  const { due, stopsOn } = obligation
  if (due === null || verdict.status === 'not-required') return []
  const name = inShort(withCapital(nameReview(obligation)))
  if (verdict.status !== 'overdue')
    return [{ on: due, state: 'due', label: `${name}, due by ${toDayAndMonth(due)}` }]
  const isOpen = stopsOn === null || stopsOn > today
  const says = isOpen ? `overdue since ${toDayAndMonth(due)}` : `not held by ${toDayAndMonth(due)}`
  return [{ on: due, state: 'late', label: `${name}, ${says}` }]
}

/** A yearly meeting that was not held is no review of its own: it would lie on the mark of one. */
const isReview = ({ review, duties }: ReviewLine): boolean =>
  review !== null || duties.some(({ obligation }) => obligation.rule !== 'LTFM')

function marksOf(record: WorkedRecord): readonly TimelineMark[] {
  return toReviewLines(record)
    .filter(isReview)
    .flatMap((line) =>
      line.review === null ? line.duties.flatMap((duty) => dueMark(duty, record.today)) : heldMark(line),
    )
    .toSorted((one, other) => one.on - other.on)
}

/** Later windows begin at the mark of the review before, and a mark early in the first would lie on its label. */
function hasRoomForLabel({ rule, heldOn }: JudgedDuty['obligation'], from: Day, due: Day): boolean {
  return rule === 'LAR1' && (heldOn === null || heldOn - from > (due - from) * 0.8)
}

function windowOf({ obligation }: JudgedDuty, { duties, history }: WorkedRecord) {
  const { due, rule, period, notBefore } = obligation
  if (due === null || obligation.atLatest) return null
  const before = duties.findLast(
    (other) =>
      other.obligation.period === period && other.obligation.heldOn !== null && other.obligation.heldOn < due,
  )
  const start = history.periods[period]?.start
  const from = rule === 'LAR1' ? start : (notBefore ?? before?.obligation.heldOn ?? start)
  if (from === null || from === undefined || from >= due) return null
  const said = `time for the ${nameReview(obligation)}`
  return { from, to: due, label: hasRoomForLabel(obligation, from, due) ? 'first review window' : '', said }
}

function windowsOf(record: WorkedRecord): TimelineData['windows'] {
  const first = record.duties.findLast(({ obligation }) => obligation.rule === 'LAR1')
  const shown = first !== undefined && first !== record.next ? [first, record.next] : [record.next]
  return shown.flatMap((duty) => {
    const window = duty === null || duty === undefined ? null : windowOf(duty, record)
    return window === null ? [] : [window]
  })
}

function targetsOf({ next, reviews, today }: WorkedRecord): readonly TimelineTarget[] {
  const target = next?.obligation.target ?? null
  const booked = reviews.findLast(({ record }) => record !== null)?.record?.nextOn ?? null
  return [
    ...(target === null ? [] : [{ on: target, label: `our target, ${toDayAndMonth(target)}` }]),
    ...(booked === null || booked < today || next === null
      ? []
      : [{ on: booked, label: `booked, ${toDayAndMonth(booked)}` }]),
  ]
}

/** The time line of a child's care. */
export function toTimeline(record: WorkedRecord, reach: TimelineReach): TimelineData {
  const { from, to } = rangeOf(record, reach)
  return {
    id: 'time-line',
    title: 'Time line of care and reviews',
    description: `From ${toDate(from)} to ${toDate(to)}. The table below it says the same.`,
    from,
    to,
    today: record.today,
    tracks: tracksOf(record),
    windows: windowsOf(record),
    marks: marksOf(record),
    targets: targetsOf(record),
  }
}
