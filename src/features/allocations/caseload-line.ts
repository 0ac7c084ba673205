// An officer's caseload from day to day as stretches in which nothing changed, and the days over a limit. Pure.
import { rangeOn } from '../../kit/dated.ts'
import { addDays, type Day } from '../../kit/dates/index.ts'
import { CASELOAD_BAND } from '../../law/reviewing-officers/caseload.ts'
import { type Caseload, commonSpan, fullTimeOf, postsOn, type Span } from './caseload.ts'
import type { CaseloadRules } from './caseload-weights.ts'

/** Which limits a caseload is over: what guidance says at most, the authority's own, what was agreed with the officer. */
export const LIMITS = ['guidance', 'local', 'own'] as const
export type LimitName = (typeof LIMITS)[number]

/** The most children for an officer on a day; null where a limit is not set or there are no hours to work it from. */
export type OfficerLimits = Readonly<Record<LimitName, number | null>>

export type Stretch = {
  readonly from: Day
  /** The first day after it. */
  readonly to: Day
  readonly children: number
  readonly fullTimeEquivalent: number | null
  readonly limits: OfficerLimits
  readonly over: readonly LimitName[]
}

/** The limits of an officer on a day: the share of a full week that they work of what holds for a full week. */
export function limitsOn(
  caseload: Caseload,
  officerId: string,
  { on, rules }: { readonly on: Day; readonly rules: CaseloadRules },
): { readonly fullTimeEquivalent: number | null; readonly limits: OfficerLimits } {
  const posts = postsOn(caseload, officerId, on)
  const hours = fullTimeOf(posts)
  const share = (most: number | undefined) =>
    hours === null || most === undefined ? null : Math.round(100 * hours * most) / 100
  const own = posts.flatMap(({ ownLimit }) => (ownLimit === null ? [] : [ownLimit]))
  return {
    fullTimeEquivalent: hours,
    limits: {
      guidance: share(rangeOn(CASELOAD_BAND, on)?.value.most),
      local: share(rules.limitOn(on)),
      own: own.length === 0 || own.length < posts.length ? null : own.reduce((sum, limit) => sum + limit, 0),
    },
  }
}

/** The caseload of an officer from a day up to, not including, another. */
export function lineOf(
  caseload: Caseload,
  officerId: string,
  { from, to, rules }: { readonly from: Day; readonly to: Day; readonly rules: CaseloadRules },
): readonly Stretch[] {
  const whole = { from, to }
  const held = (caseload.held.get(officerId) ?? []).flatMap((span) => commonSpan(span, whole) ?? [])
  const posts = (caseload.posts.get(officerId) ?? []).flatMap((span) => commonSpan(span, whole) ?? [])
  const starts = daysOf([whole, ...held, ...posts], whole, limitChanges(whole, rules))
  const changes = toChanges(held)
  let children = 0
  return starts.map((start, place) => {
    children += changes.get(start) ?? 0
    const { fullTimeEquivalent, limits } = limitsOn(caseload, officerId, { on: start, rules })
    return {
      from: start,
      to: starts[place + 1] ?? to,
      children,
      fullTimeEquivalent,
      limits,
      over: LIMITS.filter((name) => children > (limits[name] ?? Number.POSITIVE_INFINITY)),
    }
  })
}

function daysOf(spans: readonly Span[], { from, to }: Span, others: readonly Day[]): readonly Day[] {
  const days = [...spans.flatMap((span) => [span.from, span.to ?? span.from]), ...others]
  const inside = days.filter((day) => day >= from && (to === null || day < to))
  return [...new Set(inside)].toSorted((one, other) => one - other)
}

/** How many more children there are from each day on. */
function toChanges(held: readonly Span[]): ReadonlyMap<Day, number> {
  const changes = new Map<Day, number>()
  for (const { from, to } of held) {
    changes.set(from, (changes.get(from) ?? 0) + 1)
    if (to !== null) changes.set(to, (changes.get(to) ?? 0) - 1)
  }
  return changes
}

/** The days on which the authority's limit, or the guidance, became another. */
function limitChanges({ from, to }: { readonly from: Day; readonly to: Day }, rules: CaseloadRules) {
  const days: Day[] = CASELOAD_BAND.map((step) => step.from)
  for (let day = addDays(from, 1); day < to; day = addDays(day, 1))
    if (rules.limitOn(day) !== rules.limitOn(addDays(day, -1))) days.push(day)
  return days
}

/** Days over one of these limits, each once. */
export function daysOver(line: readonly Stretch[], among: readonly LimitName[] = LIMITS): number {
  return line
    .filter(({ over }) => over.some((name) => among.includes(name)))
    .reduce((days, { from, to }) => days + (to - from), 0)
}
