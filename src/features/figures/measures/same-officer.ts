// Whether children kept their reviewing officer.
import { addDays, type Day, earlierOf, laterOf, toLongDate } from '../../../kit/dates/index.ts'
import type { Holding } from '../figure-facts.ts'
import { type FigurePeriod, isWithin, toMonthKey } from '../figure-period.ts'
import { lastSeenOn } from '../in-care.ts'
import type { Measure } from '../measure.ts'
import type { Row } from '../row.ts'
import { toRow, type WorkedChild } from '../worked-child.ts'

/**
 * The days of a period on which a child was looked after, short breaks and days after the 18th birthday apart. Where a
 * later return says nothing of a child, up to the end of the last that does.
 */
function daysInCare(child: WorkedChild, { from, asOf }: FigurePeriod) {
  return child.periods.flatMap(({ at, care }) => {
    const ends = [care.end, child.adultOn].flatMap((day) => (day === null ? [] : [addDays(day, -1)]))
    const last = [...ends, lastSeenOn(child, at) ?? asOf].reduce(earlierOf, asOf)
    const first = laterOf(care.start, from)
    return first <= last ? [{ at, first, last }] : []
  })
}

/** Whoever held the child on one of those days, in order. */
function holdersIn(child: WorkedChild, period: FigurePeriod): readonly Holding[] {
  const days = daysInCare(child, period)
  return child.facts.officers.filter(({ from, to }) =>
    days.some(({ first, last }) => from <= last && (to === null || to > first)),
  )
}

type Change = { readonly on: Day; readonly before: string; readonly after: string }

/**
 * The days on which another officer took the child over from the one before, who had held them in the same time in care:
 * on the first day of the period, too.
 */
function changesIn(child: WorkedChild, period: FigurePeriod): readonly Change[] {
  const days = daysInCare(child, period)
  return child.facts.officers.flatMap(({ id, name, from }, place) => {
    const before = child.facts.officers[place - 1]
    if (before === undefined || before.id === id || !isWithin(from, period)) return []
    const at = days.find(({ first, last }) => from >= first && from <= last)?.at
    const began = child.periods.find((one) => one.at === at)?.care.start
    if (began === undefined || from <= began) return []
    const wasHeld = before.to === null || before.to > began
    return wasHeld ? [{ on: from, before: before.name, after: name }] : []
  })
}

const SHARED = {
  kind: 'flow',
  source: 'measures.md, Children',
  definition: 2,
  needs: 'database',
} as const

const KEYS = ['none', 'one'] as const

function rowOfChild(child: WorkedChild, period: FigurePeriod): readonly Row[] {
  const last = daysInCare(child, period).at(-1)
  if (last === undefined) return []
  const holders = new Map(holdersIn(child, period).map(({ id, name }) => [id, name]))
  const changes = changesIn(child, period)
  const held = holders.size === 1 && changes.length === 0 ? 'numerator' : 'denominator-only'
  const counts = holders.size === 0 ? 'not-recorded' : held
  return [
    toRow(child, {
      on: last.last,
      period: last.at,
      counts,
      keys: { 'iro-changes': KEYS[changes.length] ?? 'more' },
      about: () => ({ says: heldWords([...holders.values()], changes) }),
    }),
  ]
}

function heldWords(names: readonly string[], changes: readonly Change[]): string {
  const [first] = changes
  if (names.length === 0) return 'Nobody is on record as their IRO.'
  return names.length === 1 && first !== undefined
    ? `Held by ${first.after}, who took over from ${first.before} on ${toLongDate(first.on)}.`
    : `Held by ${names.join(', then ')}.`
}

export const sameOfficer: Measure = {
  ...SHARED,
  id: 'same-officer',
  name: 'Children with one IRO through the period',
  unit: 'child',
  shape: 'share',
  labels: { numerator: 'One IRO', base: 'Children', rest: 'More than one IRO' },
  says: {
    numerator:
      'Children whom one and the same IRO held on every day on record in the period, and the day before it if they were looked after then.',
    denominator: 'Children looked after on a day of the period whom somebody held on one of those days.',
    exclusions:
      'Children in short breaks only, and those of whom a later return says nothing, from the end of the last that does. Those with no IRO on record are shown beside. Somebody who stands in for an absent IRO is no change.',
  },
  breakdowns: ['iro-changes', 'age', 'legal-status', 'placement', 'officer', 'team'],
  rows: rowOfChild,
}

export const officerChanges: Measure = {
  ...SHARED,
  id: 'officer-changes',
  name: 'Changes of IRO',
  unit: 'change',
  shape: 'count',
  labels: null,
  says: {
    numerator:
      'Times another IRO took over a child who was looked after, on the day of each; on the first day of the period, too.',
    denominator: null,
    exclusions: 'The first IRO of a time in care, and somebody who stands in for an absent IRO.',
  },
  breakdowns: ['month', 'age', 'legal-status', 'placement', 'officer', 'team'],
  rows: (child, period) =>
    changesIn(child, period).map(({ on, before, after }) =>
      toRow(child, {
        on,
        period: daysInCare(child, period).find(({ first, last }) => on >= first && on <= last)?.at ?? null,
        counts: 'numerator',
        keys: { month: toMonthKey(on) },
        about: () => ({ says: `${after} took over from ${before} on ${toLongDate(on)}.` }),
      }),
    ),
}
