import { addDays, toLongDate } from '../../../kit/dates/index.ts'
import {
  cut,
  lineOf,
  nameOf,
  officersOf,
  type Span,
  type Stretch,
  unknownSpans,
} from '../../allocations/index.ts'
import { toMonthKey } from '../figure-period.ts'
import { NO_CHILD } from '../figure-facts.ts'
import type { Measure } from '../measure.ts'
import type { Row } from '../row.ts'
import { toRow, type WorkedChild } from '../worked-child.ts'

const limitOf = ({ over }: Stretch): 'both' | 'guidance' | 'local' | null => {
  const [guidance, local] = [over.includes('guidance'), over.includes('local')]
  if (guidance && local) return 'both'
  if (guidance) return 'guidance'
  return local ? 'local' : null
}

type Days = { readonly name: string; readonly stretch: Stretch; readonly parts: Pick<Row, 'counts' | 'keys'> }

function daysOf(child: WorkedChild, { name, stretch, parts }: Days, says: string): readonly Row[] {
  const { from, to } = stretch
  return Array.from({ length: to - from }, (_, place) => {
    const on = addDays(from, place)
    return toRow(child, {
      on,
      period: null,
      counts: parts.counts,
      keys: { ...parts.keys, officer: name, month: toMonthKey(on) },
      about: () => ({ says: `${name} held ${says} on ${toLongDate(on)}.` }),
    })
  })
}

function overDays(child: WorkedChild, name: string, stretch: Stretch): readonly Row[] {
  const limit = limitOf(stretch)
  if (limit === null) return []
  const { children, fullTimeEquivalent, limits } = stretch
  const says = `${children} children, working ${fullTimeEquivalent ?? 'an unknown part'} of a full week (the most of guidance: ${limits.guidance ?? 'not known'}; our limit: ${limits.local ?? 'not known'})`
  return daysOf(child, { name, stretch, parts: { counts: 'numerator', keys: { limit } } }, says)
}

/** Days of somebody in post, or with children, of whom it cannot be told whether they were over. */
function untoldDays(
  child: WorkedChild,
  { name, line, unknown }: { name: string; line: readonly Stretch[]; unknown: readonly Span[] },
): readonly Row[] {
  const parts = { counts: 'cannot-tell', keys: {} } as const
  return line.flatMap((stretch) => {
    const { to, children, fullTimeEquivalent } = stretch
    if (limitOf(stretch) !== null) return []
    if (fullTimeEquivalent === null)
      return children === 0
        ? []
        : daysOf(child, { name, stretch, parts }, `${children} children, with no post on record`)
    return unknown.flatMap((span) =>
      cut([stretch], span.from, span.to ?? to).flatMap((one) =>
        daysOf(child, { name, stretch: one, parts }, NOBODY_KNOWS),
      ),
    )
  })
}

const NOBODY_KNOWS = 'nobody knows how many children: most are on record as held by nobody'

export const caseloadOverLimit: Measure = {
  id: 'caseload-over-limit',
  name: 'Officer-days over a caseload limit',
  unit: 'officer-day',
  kind: 'flow',
  shape: 'count',
  labels: null,
  says: {
    numerator:
      'Days on which an IRO held more children looked after than guidance says at most (70 for a full week) or than the authority’s own limit of that day. Part-timers: the same share.',
    denominator: null,
    exclusions:
      'Limits agreed with one IRO, and other work. Days of an IRO who held children with no post on record, and days in post on which it is not known who held most children, are shown beside: they cannot be told.',
  },
  source: 'measures.md, Officers; IRO Handbook on caseloads',
  definition: 2,
  needs: 'database',
  reads: 'staffing',
  breakdowns: ['limit', 'month', 'officer'],
  rows(child, { from, asOf }) {
    const staffing = child.facts.cycle?.staffing ?? null
    if (staffing === null || child.facts.id !== NO_CHILD.id) return []
    const { caseload, rules } = staffing
    const days = { from, to: addDays(asOf, 1) }
    const unknown = unknownSpans(caseload, days)
    return officersOf(caseload).flatMap((id) => {
      const name = nameOf(caseload, id)
      const line = lineOf(caseload, id, { ...days, rules })
      return [
        ...line.flatMap((stretch) => overDays(child, name, stretch)),
        ...untoldDays(child, { name, line, unknown }),
      ]
    })
  },
}
