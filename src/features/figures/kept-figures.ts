// What is worked out from the facts, kept in memory until a fact, the law or the policy moves.
import type { Day } from '../../kit/dates/index.ts'
import { type Figure, toFigure } from './figure.ts'
import { type FigureFacts, NO_CHILD } from './figure-facts.ts'
import { type FigurePeriod, monthsUpTo, periodKey, toMonthKey } from './figure-period.ts'
import { keepLast } from './keep-last.ts'
import { toSortName } from '../people/index.ts'
import type { Measure, Unit } from './measure.ts'
import { isInScope, type Scope, scopeKey } from './scope.ts'
import type { Row } from './row.ts'
import { createRowLists, type ListsOf } from './row-lists.ts'
import type { WorkedChild } from './worked-child.ts'

/** One month of a series. */
export type MonthValue = { readonly month: Day; readonly figure: Figure }

/** The facts at one version, with what was worked out from them. */
export type KeptFigures = {
  /** The rows of a measure in a period and scope. */
  readonly rows: (measure: Measure, period: FigurePeriod, scope: Scope) => readonly Row[]
  /** The same of the whole service, one child after another; none of them is kept. */
  readonly eachRow: (measure: Measure, period: FigurePeriod) => Iterable<Row>
  readonly figure: (measure: Measure, period: FigurePeriod, scope: Scope) => Figure
  /** The 24 months that end with the period. */
  readonly months: (measure: Measure, period: FigurePeriod, scope: Scope) => readonly MonthValue[]
  /** How many children there are. */
  readonly children: number
  /** The last day for which the returns' reviews are on record; null where there is no such day. */
  readonly dataTo: Day | null
  /** Officers and teams that ever held one of the children, by name. */
  readonly names: { readonly officers: readonly string[]; readonly teams: readonly string[] }
}

const MONTHS = 24
const KEPT_FIGURES = 4000

/** Rows of these units stand on the day of an event, so that a month's rows are those of its days. */
const BY_EVENT: ReadonlySet<Unit> = new Set([
  'review',
  'obligation',
  'move',
  'start',
  'end',
  'change',
  'interval',
  'document',
  'form',
  'decision',
  'challenge',
  'dispute',
  'stage',
  'referral',
  'request',
  'view',
  'note',
  'meeting',
  'officer-day',
  'person',
  'observation',
])

/** Whether the months of a measure are its rows by their day; else each month is worked for itself. */
export function isByEvent({ kind, unit }: Measure): boolean {
  return kind === 'flow' && BY_EVENT.has(unit)
}

/** The children whose rows are counted, and the same with who held whom, for the measures that ask for it. */
export type CountedChildren = {
  readonly plain: readonly WorkedChild[]
  readonly staffed: readonly WorkedChild[]
}

/** What keeps the rows of both from one change to the next. */
export type CountedLists = { readonly [Kind in keyof CountedChildren]: ListsOf }

/** Works figures of these children, each when first asked for. */
export function keepFigures(
  children: CountedChildren,
  lists: CountedLists = { plain: createRowLists(), staffed: createRowLists() },
): KeptFigures {
  const listRows = { plain: lists.plain(children.plain), staffed: lists.staffed(children.staffed) }
  const facts = children.plain.map((child) => child.facts)
  const figures = keepLast<Figure>(KEPT_FIGURES)
  const series = keepLast<readonly MonthValue[]>(KEPT_FIGURES)
  const kindOf = ({ reads }: Measure) => (reads === 'staffing' ? 'staffed' : 'plain')
  const rows: KeptFigures['rows'] = (measure, period, scope) => {
    const all = listRows[kindOf(measure)](measure, period)
    return scope.kind === 'service' ? all : all.filter((row) => isInScope(row, scope))
  }
  const keyFor = (measure: Measure, period: FigurePeriod, scope: Scope): string =>
    `${measure.id} ${periodKey(period)} ${scopeKey(scope)}`
  return {
    children: facts.filter(({ id }) => id !== NO_CHILD.id).length,
    dataTo: dataToOf(facts),
    names: {
      officers: namesOf(facts.flatMap(({ officers }) => officers)),
      teams: namesOf(facts.flatMap(({ teams }) => teams)),
    },
    rows,
    *eachRow(measure, period) {
      for (const child of children[kindOf(measure)]) yield* measure.rows(child, period)
    },
    figure: (measure, period, scope) =>
      figures(keyFor(measure, period, scope), () =>
        toFigure(measure, rows(measure, period, scope), period, 'database'),
      ),
    months: (measure, period, scope) =>
      series(keyFor(measure, period, scope), () => toMonths(measure, period.asOf, scope, rows)),
  }
}

function dataToOf(facts: readonly FigureFacts[]): Day | null {
  return facts
    .flatMap(({ care }) => care.history.periods)
    .filter(({ shortBreaks }) => !shortBreaks)
    .reduce<Day | null>(
      (latest, { reviewsKnown: { to } }) => (to !== null && to > (latest ?? to - 1) ? to : latest),
      null,
    )
}

function namesOf(holdings: readonly { readonly name: string }[]): readonly string[] {
  return [...new Set(holdings.map(({ name }) => name))].toSorted((one, other) =>
    toSortName(one) < toSortName(other) ? -1 : 1,
  )
}

function toMonths(
  measure: Measure,
  asOf: Day,
  scope: Scope,
  rows: KeptFigures['rows'],
): readonly MonthValue[] {
  const months = monthsUpTo(asOf, MONTHS)
  const first = months[0]
  if (first === undefined) return []
  const bare = { ...measure, breakdowns: [] }
  if (!isByEvent(measure)) {
    return months.map((month) => ({
      month: month.from,
      figure: toFigure(bare, rows(measure, month, scope), month, 'database'),
    }))
  }
  const all = rows(measure, { from: first.from, to: asOf, asOf }, scope)
  const byMonth = Map.groupBy(all, ({ on }) => toMonthKey(on))
  return months.map((month) => ({
    month: month.from,
    figure: toFigure(bare, byMonth.get(toMonthKey(month.from)) ?? [], month, 'database'),
  }))
}
