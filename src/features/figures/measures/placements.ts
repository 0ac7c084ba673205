import { addDays, addMonths, ageOn, type Day, toLongDate } from '../../../kit/dates/index.ts'
import { isPlacedForAdoption, isTemporaryMove } from '../../../law/returns/index.ts'
import { placementsBetween } from '../../returns/index.ts'
import { inCareOn } from '../in-care.ts'
import type { Measure } from '../measure.ts'
import type { Counts } from '../row.ts'
import { toRow, type WorkedChild } from '../worked-child.ts'

const MANY_PLACEMENTS = 3

export const threeOrMorePlacements: Measure = {
  id: 'three-or-more-placements',
  labels: { numerator: 'Three or more', base: 'Children', rest: 'Fewer' },
  name: 'Children with three or more placements',
  unit: 'child',
  kind: 'snapshot',
  shape: 'share',
  says: {
    numerator: 'Of those, children who had three or more placements in the 12 months up to that day.',
    denominator: 'Children looked after at the end of the last day of the period.',
    exclusions:
      'Temporary moves (T codes) and short breaks. The placement open at the start of the 12 months counts. Children whose placements before the files begin are not known, and who had fewer than three since, are shown beside.',
  },
  source: 'National indicator 62; formats.md 8',
  definition: 1,
  needs: 'either',
  breakdowns: ['age', 'sex', 'ethnicity', 'legal-status', 'placement', 'officer', 'team'],
  rows(child, { asOf }) {
    const state = inCareOn(child, asOf)
    if (state.kind !== 'in') return []
    const from = addMonths(addDays(asOf, 1), -12)
    const placements = placementsBetween(child.facts.care, from, asOf)
    const unknown = !state.care.startKnown && state.care.start > from
    const few: Counts = unknown ? 'cannot-tell' : 'denominator-only'
    return [
      toRow(child, {
        on: asOf,
        period: state.at,
        counts: placements >= MANY_PLACEMENTS ? 'numerator' : few,
        about: () => ({
          says: `${placements} ${placements === 1 ? 'placement' : 'placements'} since ${toLongDate(from)}.`,
        }),
      }),
    ]
  },
}

const LOOKED_AFTER_MONTHS = 30
const STABLE_MONTHS = 24
const UNDER_AGE = 16

type Settled = { readonly since: Day; readonly adoption: 'no' | 'yes' }

/** Since when the child has lived where they live; for a placement for adoption, with the placement before it. */
function settledSince(child: WorkedChild, at: number, start: Day, asOf: Day): Settled {
  const known = child.facts.care.periods[at]
  const moves = (known?.moves ?? []).filter(({ on }) => on <= asOf)
  const here = known?.placements.findLast(({ from, code }) => from <= asOf && !isTemporaryMove(code))
  if (here === undefined || !isPlacedForAdoption(here.code))
    return { since: moves.at(-1)?.on ?? start, adoption: 'no' }
  const moved = moves.at(-1)?.on === here.from
  return { since: (moved ? moves.at(-2)?.on : moves.at(-1)?.on) ?? start, adoption: 'yes' }
}

export const longTermStability: Measure = {
  id: 'long-term-stability',
  labels: { numerator: 'Settled', base: 'Children', rest: 'Not settled' },
  name: 'Children settled where they live',
  unit: 'child',
  kind: 'snapshot',
  shape: 'share',
  says: {
    numerator:
      'Of those, children in the same placement for 2 years or more, or placed for adoption and there and in the placement before together for 2 years or more.',
    denominator:
      'Children under 16 on the last day of the period who had been looked after for 2 and a half years or more.',
    exclusions:
      'Temporary moves (T codes) and short breaks. Children whose start lies before the files, so that 2 and a half years cannot be told, are shown beside.',
  },
  source: 'National indicator 63',
  definition: 1,
  needs: 'either',
  breakdowns: ['age', 'sex', 'ethnicity', 'legal-status', 'placement', 'officer', 'team'],
  rows(child, { asOf }) {
    const state = inCareOn(child, asOf)
    const { born } = child.facts.care
    if (state.kind !== 'in' || (born !== null && ageOn(born, asOf) >= UNDER_AGE)) return []
    const { at, care } = state
    const long = care.start <= addMonths(asOf, -LOOKED_AFTER_MONTHS)
    if (!long && care.startKnown) return []
    const settled = settledSince(child, at, care.start, asOf)
    const isSettled = settled.since <= addMonths(asOf, -STABLE_MONTHS)
    const counts: Counts =
      !long || born === null ? 'cannot-tell' : isSettled ? 'numerator' : 'denominator-only'
    const where =
      settled.adoption === 'yes'
        ? 'Placed for adoption; there and in the placement before'
        : 'In the same placement'
    return [
      toRow(child, {
        on: asOf,
        period: at,
        counts,
        about: () => ({
          says: `Looked after since ${long || care.startKnown ? '' : 'before '}${toLongDate(care.start)}. ${where} since ${toLongDate(settled.since)}${long ? '' : ' or before'}.`,
        }),
      }),
    ]
  },
}
