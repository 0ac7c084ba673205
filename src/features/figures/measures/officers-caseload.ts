// How much each officer carries: children looked after alone, and all work by the authority's weights, named apart.
import type { Day } from '../../../kit/dates/index.ts'
import { toLongDate } from '../../../kit/dates/index.ts'
import {
  averagesOf,
  type Caseload,
  caseloadOn,
  type ServiceLoad,
  weightedParts,
  MORE_WORK_WORDS,
} from '../../allocations/index.ts'
import type { Staffing } from '../cycle-facts.ts'
import { holderOn, NO_CHILD } from '../figure-facts.ts'
import { inCareOn } from '../in-care.ts'
import type { Measure } from '../measure.ts'
import type { Counts, Row } from '../row.ts'
import { toRow, type WorkedChild } from '../worked-child.ts'

const SHARED = {
  kind: 'snapshot',
  shape: 'rate',
  per: 'each',
  source: 'measures.md, Officers; IRO Handbook on caseloads: 50 to 70 children looked after',
  definition: 1,
  needs: 'database',
  reads: 'staffing',
} as const

/** The service on a day, worked once for all its children; the newest days are kept. */
const kept = new WeakMap<Caseload, Map<Day, ServiceLoad>>()

function serviceOn({ caseload, rules }: Staffing, on: Day): ServiceLoad {
  const days = kept.get(caseload) ?? new Map<Day, ServiceLoad>()
  kept.set(caseload, days)
  const known = days.get(on)
  if (known !== undefined) return known
  const worked = caseloadOn(caseload, on, rules.weightsOn(on))
  if (days.size > 60) days.clear()
  days.set(on, worked)
  return worked
}

/** Where who held the children is not known for most of them, nothing is counted. */
const countsAs = (load: ServiceLoad, counts: Counts): Counts =>
  averagesOf(load).perFullTime === null && counts !== 'not-recorded' ? 'cannot-tell' : counts

const isNoChild = ({ facts }: WorkedChild): boolean => facts.id === NO_CHILD.id

/** A child looked after, in the caseload of whoever holds them. */
function childRows(child: WorkedChild, load: ServiceLoad): readonly Row[] {
  const { on } = load
  const state = inCareOn(child, on)
  if (state.kind !== 'in') return []
  const holder = holderOn(child.facts.officers, on)
  return [
    toRow(child, {
      on,
      period: state.at,
      counts: countsAs(load, holder === null ? 'not-recorded' : 'numerator'),
      keys: { 'work-part': 'children' },
      about: () => ({
        says:
          holder === null
            ? `Held by nobody on ${toLongDate(on)}.`
            : `Held by ${holder.name} on ${toLongDate(on)}.`,
      }),
    }),
  ]
}

/** The hours of each officer in post: what is divided by. */
function hoursRows(child: WorkedChild, load: ServiceLoad): readonly Row[] {
  return load.officers.flatMap(({ name, posts }) =>
    posts.map((post) =>
      toRow(child, {
        on: load.on,
        period: null,
        counts: countsAs(load, 'denominator-only'),
        keys: { officer: name },
        amount: post.fullTimeEquivalent,
        about: () => ({ says: `${name}, IRO for ${post.fullTimeEquivalent} of a full week.` }),
      }),
    ),
  )
}

export const caseload: Measure = {
  ...SHARED,
  id: 'caseload',
  name: 'Caseload: children looked after for each full-time IRO',
  unit: 'child',
  labels: { numerator: 'Children', base: 'Full-time equivalent', rest: 'Post' },
  says: {
    numerator: 'Children looked after on the last day whom an IRO held on that day.',
    denominator: 'Posts as IRO that somebody was in on that day, in full-time equivalents.',
    exclusions:
      'Children in short breaks only, and other work. Children held by nobody are shown beside. Where most children have nobody on record, it cannot be told.',
  },
  breakdowns: ['officer'],
  rows(child, { asOf }) {
    const staffing = child.facts.cycle?.staffing ?? null
    if (staffing === null) return []
    const load = serviceOn(staffing, asOf)
    return isNoChild(child) ? hoursRows(child, load) : childRows(child, load)
  },
}

/** What makes a child more work than another, each by its own weight. */
function moreRows(child: WorkedChild, load: ServiceLoad, staffing: Staffing): readonly Row[] {
  const { on } = load
  const weights = staffing.rules.weightsOn(on)
  const holder = holderOn(child.facts.officers, on)
  const officer = load.officers.find(({ officerId }) => officerId === holder?.id)
  if (officer === undefined || inCareOn(child, on).kind !== 'in') return []
  return (['adoption', 'complex'] as const).flatMap((part) => {
    const found = officer[part].find(({ childId }) => childId === child.facts.id)
    if (found === undefined || weights[part] === 0) return []
    return [
      toRow(child, {
        on,
        period: null,
        counts: countsAs(load, 'numerator'),
        keys: { officer: officer.name, 'work-part': part },
        amount: weights[part] / 100,
        about: () => ({ says: `More work: ${found.why.map((why) => MORE_WORK_WORDS[why]).join(', ')}.` }),
      }),
    ]
  })
}

/** Work that hangs on no child of the register. */
function workRows(child: WorkedChild, load: ServiceLoad, staffing: Staffing): readonly Row[] {
  const weights = staffing.rules.weightsOn(load.on)
  return load.officers.flatMap((officer) =>
    weightedParts(officer, weights)
      .filter(({ name, children }) => name !== 'adoption' && name !== 'complex' && children > 0)
      .map(({ name, number, weight, children }) =>
        toRow(child, {
          on: load.on,
          period: null,
          counts: countsAs(load, 'numerator'),
          keys: { officer: officer.name, 'work-part': name },
          amount: children,
          about: () => ({ says: `${officer.name}: ${number}, each ${weight}% of a child looked after.` }),
        }),
      ),
  )
}

export const caseloadWeighted: Measure = {
  ...SHARED,
  id: 'caseload-weighted',
  name: 'Weighted caseload: all work for each full-time IRO',
  unit: 'load',
  labels: { numerator: 'Work, in children', base: 'Full-time equivalent', rest: 'Post' },
  source: 'measures.md, Officers; weights are the authority’s own (local rules)',
  says: {
    numerator:
      'Children looked after on the last day, and by the authority’s weights on that day: child protection plans, foster households, children placed for adoption, far away, in court or alone in the country, and hours of other duties.',
    denominator: 'Posts as IRO that somebody was in on that day, in full-time equivalents.',
    exclusions: 'Children in short breaks only. Guidance sets no number for weighted work.',
  },
  breakdowns: ['work-part', 'officer'],
  rows(child, { asOf }) {
    const staffing = child.facts.cycle?.staffing ?? null
    if (staffing === null) return []
    const load = serviceOn(staffing, asOf)
    return isNoChild(child)
      ? [...workRows(child, load, staffing), ...hoursRows(child, load)]
      : [...childRows(child, load), ...moreRows(child, load, staffing)]
  },
}
