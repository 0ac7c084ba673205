// On which days who held the children is on record, and on which it is not. Pure.
import { commonSpan, type Caseload, type Span } from './caseload.ts'
import type { Day } from '../../kit/dates/index.ts'

/** Whether so many held of so many looked after tell a caseload: where most have nobody on record, none can be told. */
export function isHistoryKnown(held: number, lookedAfter: number): boolean {
  return held > 0 && held >= lookedAfter - held
}

/**
 * The days, from a day up to, not including, another, on which children were looked after and who held most of them is
 * not on record. On days without any child nothing is missing.
 */
export function unknownSpans(caseload: Caseload, whole: Span & { readonly to: Day }): readonly Span[] {
  const steps = stepsOf(caseload, whole)
  const spans: Span[] = []
  let [lookedAfter, held] = [0, 0]
  const days = [...new Set([whole.from, ...steps.keys()])].toSorted((one, other) => one - other)
  for (const [place, from] of days.entries()) {
    lookedAfter += steps.get(from)?.lookedAfter ?? 0
    held += steps.get(from)?.held ?? 0
    const to = days[place + 1] ?? whole.to
    if (lookedAfter > 0 && !isHistoryKnown(held, lookedAfter) && to > from) spans.push({ from, to })
  }
  return spans
}

type Step = { lookedAfter: number; held: number }

/** How many more children there are, and are held, from each day on. */
function stepsOf(caseload: Caseload, whole: Span): ReadonlyMap<Day, Step> {
  const steps = new Map<Day, Step>()
  const count = (spans: readonly Span[], what: keyof Step): void => {
    for (const span of spans.flatMap((one) => commonSpan(one, whole) ?? [])) {
      step(steps, span.from)[what] += 1
      if (span.to !== null) step(steps, span.to)[what] -= 1
    }
  }
  const held = Map.groupBy([...caseload.held.values()].flat(), ({ childId }) => childId)
  for (const { id, lookedAfter } of caseload.children) {
    count(joined(lookedAfter), 'lookedAfter')
    count(joined(held.get(id) ?? []), 'held')
  }
  return steps
}

function step(steps: Map<Day, Step>, day: Day): Step {
  const known = steps.get(day) ?? { lookedAfter: 0, held: 0 }
  steps.set(day, known)
  return known
}

/** Spans that touch or overlap as one, so that a child whom two hold counts once. */
function joined(spans: readonly Span[]): readonly Span[] {
  const all: Span[] = []
  for (const span of spans.toSorted((one, other) => one.from - other.from)) {
    const last = all.at(-1)
    if (last === undefined || (last.to !== null && last.to < span.from)) all.push(span)
    else if (last.to !== null) all[all.length - 1] = { from: last.from, to: laterEnd(last.to, span.to) }
  }
  return all
}

const laterEnd = (one: Day, other: Day | null): Day | null => (other === null || other > one ? other : one)
