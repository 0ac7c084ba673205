// What is worked out from the facts, kept in memory until a fact, the law or the policy moves.
import type { ReviewPolicy } from '../../law/looked-after-reviews/index.ts'
import type { Day } from '../../kit/dates/index.ts'
import { type CycleFacts, NO_CYCLE } from './cycle-facts.ts'
import { type Figure, toFigure } from './figure.ts'
import { type FigureFacts, NO_CHILD } from './figure-facts.ts'
import { type FigurePeriod, monthsUpTo, toMonthKey } from './figure-period.ts'
import { toSortName } from '../people/index.ts'
import type { Measure, Unit } from './measure.ts'
import { isInScope, type Scope, scopeKey } from './scope.ts'
import type { Row } from './row.ts'
import { type WorkedChild, workChild } from './worked-child.ts'

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
const KEPT_LISTS = 400
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

/** Keeps what was asked last, so many answers. */
function keepLast<Value>(most: number): (key: string, work: () => Value) => Value {
  const kept = new Map<string, Value>()
  return (key, work) => {
    const known = kept.get(key)
    if (known !== undefined) return known
    const worked = work()
    const oldest = kept.size >= most ? kept.keys().next().value : undefined
    if (oldest !== undefined) kept.delete(oldest)
    kept.set(key, worked)
    return worked
  }
}

const periodKey = ({ from, to, asOf }: FigurePeriod): string => `${from}-${to}-${asOf}`

/** Figures of care, and the children they are of, so that what is recorded around reviews can be added. */
export type KeptCare = {
  readonly children: readonly WorkedChild[]
  /** What holds things that are about no child. */
  readonly noChild: WorkedChild
  readonly kept: KeptFigures
}

/** Works the clock of each child, and figures each when first asked for. */
export function keepCare(facts: readonly FigureFacts[], policy: ReviewPolicy): KeptCare {
  const children = facts.map((one) => workChild(one, policy))
  return { children, noChild: workChild(NO_CHILD, policy), kept: keepFigures(children) }
}

/** The figures of care with those of what is recorded around reviews; what care alone decides stays as it was worked. */
export function withCycle(care: KeptCare, cycles: ReadonlyMap<string, CycleFacts>): KeptFigures {
  const own = keepFigures(
    [...care.children, care.noChild].map((child) => ({
      ...child,
      facts: { ...child.facts, cycle: cycles.get(child.facts.id) ?? NO_CYCLE },
    })),
  )
  const keptOf = ({ reads }: Measure): KeptFigures => (reads === 'cycle' ? own : care.kept)
  return {
    ...care.kept,
    rows: (measure, period, scope) => keptOf(measure).rows(measure, period, scope),
    eachRow: (measure, period) => keptOf(measure).eachRow(measure, period),
    figure: (measure, period, scope) => keptOf(measure).figure(measure, period, scope),
    months: (measure, period, scope) => keptOf(measure).months(measure, period, scope),
  }
}

/** Works figures of these children, each when first asked for. */
export function keepFigures(children: readonly WorkedChild[]): KeptFigures {
  const facts = children.map((child) => child.facts)
  const lists = keepLast<readonly Row[]>(KEPT_LISTS)
  const figures = keepLast<Figure>(KEPT_FIGURES)
  const series = keepLast<readonly MonthValue[]>(KEPT_FIGURES)
  const serviceRows = (measure: Measure, period: FigurePeriod): readonly Row[] =>
    lists(`${measure.id} ${periodKey(period)}`, () => rowsOf(children, measure, period))
  const rows: KeptFigures['rows'] = (measure, period, scope) =>
    serviceRows(measure, period).filter((row) => isInScope(row, scope))
  const keyFor = (measure: Measure, period: FigurePeriod, scope: Scope): string =>
    `${measure.id} ${periodKey(period)} ${scopeKey(scope)}`
  return {
    children: facts.length,
    dataTo: dataToOf(facts),
    names: {
      officers: namesOf(facts.flatMap(({ officers }) => officers)),
      teams: namesOf(facts.flatMap(({ teams }) => teams)),
    },
    rows,
    *eachRow(measure, period) {
      for (const child of children) yield* measure.rows(child, period)
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

function rowsOf(children: readonly WorkedChild[], measure: Measure, period: FigurePeriod): readonly Row[] {
  return children.flatMap((child) => measure.rows(child, period))
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
