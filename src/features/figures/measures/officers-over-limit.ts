import { addDays, toLongDate } from '../../../kit/dates/index.ts'
import { lineOf, nameOf, officersOf, type Stretch } from '../../allocations/index.ts'
import { toMonthKey } from '../figure-period.ts'
import { NO_CHILD } from '../figure-facts.ts'
import type { Measure } from '../measure.ts'
import type { Row } from '../row.ts'
import { toRow, type WorkedChild } from '../worked-child.ts'

type Days = {
  readonly name: string
  readonly stretch: Stretch
  readonly limit: 'both' | 'guidance' | 'local'
}

const limitOf = ({ over }: Stretch): Days['limit'] | null => {
  const [guidance, local] = [over.includes('guidance'), over.includes('local')]
  if (guidance && local) return 'both'
  if (guidance) return 'guidance'
  return local ? 'local' : null
}

function daysOf(child: WorkedChild, { name, stretch, limit }: Days): readonly Row[] {
  const { from, to, children, fullTimeEquivalent, limits } = stretch
  return Array.from({ length: to - from }, (_, place) => {
    const on = addDays(from, place)
    return toRow(child, {
      on,
      period: null,
      counts: 'numerator',
      keys: { officer: name, limit, month: toMonthKey(on) },
      about: () => ({
        says: `${name} held ${children} children on ${toLongDate(on)}, working ${fullTimeEquivalent ?? 'an unknown part'} of a full week: the most of guidance was ${limits.guidance ?? 'not known'}, our limit ${limits.local ?? 'not known'}.`,
      }),
    })
  })
}

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
      'Days of an IRO for whom no post is on record, since their hours are not known; limits agreed with one IRO; and other work.',
  },
  source: 'measures.md, Officers; IRO Handbook on caseloads',
  definition: 1,
  needs: 'database',
  reads: 'cycle',
  breakdowns: ['limit', 'month', 'officer'],
  rows(child, { from, asOf }) {
    const staffing = child.facts.cycle?.staffing ?? null
    if (staffing === null || child.facts.id !== NO_CHILD.id) return []
    const { caseload, rules } = staffing
    return officersOf(caseload).flatMap((id) => {
      const name = nameOf(caseload, id)
      return lineOf(caseload, id, { from, to: addDays(asOf, 1), rules }).flatMap((stretch) => {
        const limit = limitOf(stretch)
        return limit === null ? [] : daysOf(child, { name, stretch, limit })
      })
    })
  },
}
